namespace Grader.Wire;

/// <summary>A string as UTF-8. An unpaired surrogate becomes U+FFFD.</summary>
internal sealed class TextCodec : Codec
{
    public override void Write(FrameWriter frame, object? value) => frame.Text((string)value!);

    public override object Read(FrameReader frame) => frame.Text();
}
