using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Grader.Tests.KillMatrix;

/// <summary>Reads fixtures in YAML. A key is a property's name, "caught-by" for CaughtBy; an unknown key is an error.</summary>
internal static class Yaml
{
    private static readonly IDeserializer deserializer =
        new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build();

    /// <param name="file">Relative to the root of the repository.</param>
    public static T Read<T>(string file) => deserializer.Deserialize<T>(Repository.Read(file));
}
