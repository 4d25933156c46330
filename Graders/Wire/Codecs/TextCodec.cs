namespace Grader.Wire;

/// <summary>A string as UTF-8. Halves of surrogate pairs become U+FFFD.</summary>
internal sealed class TextCodec : Codec
{
    public override void Write(FrameWriter frame, object? value) => frame.Text((string)value!);

    public override object Read(FrameReader frame) => frame.Text();
}
