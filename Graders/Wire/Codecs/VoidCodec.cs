namespace Grader.Wire;

/// <summary>The "value" of a method that returns none: nothing.</summary>
internal sealed class VoidCodec : Codec
{
    public override void Write(FrameWriter frame, object? value)
    {
    }

    public override object? Read(FrameReader frame) => null;
}
