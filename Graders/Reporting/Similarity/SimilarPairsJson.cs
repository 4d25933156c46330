using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Grader.Reporting;

/// <summary>The list of near copies of a grading as a file, for the pages and programs that show it.</summary>
public static partial class SimilarPairsJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        TypeInfoResolver = PairsMetadata.Default,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        RespectRequiredConstructorParameters = true,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>The whole document.</summary>
    public static string Render(IReadOnlyList<SimilarPair> pairs) => JsonSerializer.Serialize(pairs, Options) + "\n";

    /// <summary>Reads what <see cref="Render"/> wrote.</summary>
    /// <exception cref="JsonException">The text is no such list.</exception>
    public static IReadOnlyList<SimilarPair> Parse(string json) => JsonSerializer.Deserialize<IReadOnlyList<SimilarPair>>(json, Options)
        ?? throw new JsonException("The list is the JSON value null.");

    [JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
    [JsonSerializable(typeof(IReadOnlyList<SimilarPair>))]
    private sealed partial class PairsMetadata : JsonSerializerContext;
}
