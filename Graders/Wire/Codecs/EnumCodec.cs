namespace Grader.Wire;

/// <summary>An enum as its number; only defined members arrive.</summary>
internal sealed class EnumCodec(Type type) : Codec
{
    public override void Write(FrameWriter frame, object? value) =>
        frame.Int64(Enum.IsDefined(type, value!)
            ? Convert.ToInt64(value)
            : throw new UncarriableException($"{value} is no member of {type.Name}."));

    public override object Read(FrameReader frame)
    {
        var number = frame.Int64();
        var value = Enum.ToObject(type, number);
        return Enum.IsDefined(type, value) && Convert.ToInt64(value) == number
            ? value
            : throw new WireException($"{number} is no member of {type.Name}.");
    }
}
