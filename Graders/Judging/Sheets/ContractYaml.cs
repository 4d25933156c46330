using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;

namespace Grader.Judging.Sheets;

/// <summary>A contract of an exercise as its file has it: a name, or a name with the points of its checks.</summary>
internal sealed class ContractYaml : IYamlConvertible
{
    public string? Contract { get; private set; }

    public double? Points { get; private set; }

    void IYamlConvertible.Read(IParser parser, Type expectedType, ObjectDeserializer nestedObjectDeserializer)
    {
        if (parser.TryConsume<Scalar>(out var name))
        {
            Contract = name.Value;
            return;
        }

        var entry = (Entry)nestedObjectDeserializer(typeof(Entry))!;
        (Contract, Points) = (entry.Contract, entry.Points);
    }

    void IYamlConvertible.Write(IEmitter emitter, ObjectSerializer nestedObjectSerializer) =>
        throw new NotSupportedException("Sheets are read only.");

    private sealed class Entry
    {
        public string? Contract { get; init; }

        public double? Points { get; init; }
    }
}
