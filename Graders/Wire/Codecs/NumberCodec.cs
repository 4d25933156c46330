namespace Grader.Wire;

/// <summary>A number of fixed size, bit for bit: NaN payloads and −0 arrive as they left.</summary>
internal sealed class NumberCodec<T> : Codec where T : unmanaged
{
    public override void Write(FrameWriter frame, object? value) => frame.Number((T)value!);

    public override object Read(FrameReader frame) => frame.Number<T>();
}
