using System.Reflection;

namespace Grader.Wire;

/// <summary>A record of the contracts: the values of its constructor's parameters in order, then those of other properties.</summary>
/// <param name="constructor">The record's constructor with the most parameters.</param>
/// <param name="positional">The property of each of these parameters.</param>
/// <param name="settable">The other properties that can be set.</param>
/// <param name="codecOf">Gives the codec of a property.</param>
internal sealed class RecordCodec(
    ConstructorInfo constructor,
    IReadOnlyList<PropertyInfo> positional,
    IReadOnlyList<PropertyInfo> settable,
    Func<PropertyInfo, Codec> codecOf) : Codec
{
    // Lazy because a record may contain itself.
    private readonly Lazy<Codec[]> codecs = new(() => [.. positional.Concat(settable).Select(codecOf)]);

    /// <summary>True of any that refers to something: one that contains itself cannot be searched.</summary>
    public override bool IsChangeable => positional.Concat(settable).Any(property => !property.PropertyType.IsValueType);

    public override void Write(FrameWriter frame, object? value)
    {
        foreach (var (property, codec) in positional.Concat(settable).Zip(codecs.Value))
            codec.Write(frame, property.GetValue(value));
    }

    public override object Read(FrameReader frame)
    {
        frame.Enter();
        var values = Array.ConvertAll(codecs.Value, codec => codec.Read(frame));
        frame.Leave();
        var record = constructor.Invoke(values[..positional.Count]);
        foreach (var (property, value) in settable.Zip(values[positional.Count..]))
            property.SetValue(record, value);

        return record;
    }
}
