namespace Grader.Wire;

/// <summary>A value that may be null (a reference, or a <see cref="Nullable{T}"/>): one byte says whether there is one.</summary>
/// <param name="inner">Codec of the value itself.</param>
/// <param name="nullable">Whether the contract allows null here (<c>?</c>).</param>
/// <param name="name">What the value is called in messages.</param>
internal sealed class PresenceCodec(Codec inner, bool nullable, string name) : Codec
{
    public override bool IsChangeable => inner.IsChangeable;

    public override void Write(FrameWriter frame, object? value)
    {
        if (value is null && !nullable)
            throw new UncarriableException($"{name} is null.");

        frame.Byte(value is null ? (byte)0 : (byte)1);
        if (value is not null)
            inner.Write(frame, value);
    }

    public override object? Read(FrameReader frame) => frame.Byte() switch
    {
        0 when nullable => null,
        1 => inner.Read(frame),
        var other => throw new WireException($"{name} is marked {other} in a frame."),
    };
}
