namespace Grader.Wire;

/// <summary>One byte, 0 or 1.</summary>
internal sealed class BoolCodec : Codec
{
    public override void Write(FrameWriter frame, object? value) => frame.Byte((bool)value! ? (byte)1 : (byte)0);

    public override object Read(FrameReader frame) => frame.Byte() switch
    {
        0 => false,
        1 => true,
        var other => throw new WireException($"A bool in a frame is {other}."),
    };
}
