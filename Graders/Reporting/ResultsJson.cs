using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Grader.Results;

namespace Grader.Reporting;

/// <summary>
/// results.json: everything the grader knows about the hand-ins of a run, for programs. Its form is described by
/// <c>results.schema.json</c>, which lies beside this assembly. Equal results give equal bytes.
/// </summary>
public static partial class ResultsJson
{
    /// <summary>Version of the form; raised by a change that an existing reader would notice.</summary>
    public const int Version = 1;

    private static readonly JsonSerializerOptions Compact = new()
    {
        TypeInfoResolver = Metadata.Default,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        NewLine = "\n",
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false), new CoordinatesJson() },
    };

    private static readonly JsonSerializerOptions Readable = new(Compact) { WriteIndented = true };

    /// <summary>The whole document.</summary>
    /// <param name="results">The hand-ins in the order in which they are written.</param>
    /// <param name="grader">Version of the grader that judged them; by default this assembly's.</param>
    public static string Render(IReadOnlyList<HandInResult> results, string? grader = null) =>
        JsonSerializer.Serialize(new Document(Version, grader ?? ThisVersion, results), Readable) + "\n";

    /// <summary>Reads what <see cref="Render"/> wrote. Coordinates of pictures come back with six digits.</summary>
    /// <exception cref="JsonException">The text is no results.json, or one of another version.</exception>
    public static IReadOnlyList<HandInResult> Parse(string json)
    {
        var document = JsonSerializer.Deserialize<Document>(json, Compact)
            ?? throw new JsonException("The results are the JSON value null.");
        return document.Version == Version
            ? document.HandIns
            : throw new JsonException($"The results have version {document.Version}, but this grader reads version {Version}. "
                + "Grade again, or use the grader that wrote them.");
    }

    /// <summary>One hand-in in one line without line feed: a record of a journal.</summary>
    public static string RenderLine(HandInResult result) => JsonSerializer.Serialize(result, Compact);

    /// <summary>One verdict in one line without line feed: a record of a journal.</summary>
    public static string RenderLine(CheckResult verdict) => JsonSerializer.Serialize(verdict, Compact);

    /// <summary>Reads what <see cref="RenderLine(CheckResult)"/> wrote.</summary>
    /// <exception cref="JsonException">The line is not whole.</exception>
    public static CheckResult ParseCheckLine(string line) =>
        JsonSerializer.Deserialize<CheckResult>(line, Compact) ?? throw new JsonException("The line is the JSON value null.");

    /// <summary>Reads what <see cref="RenderLine(HandInResult)"/> wrote.</summary>
    /// <exception cref="JsonException">The line is not whole.</exception>
    public static HandInResult ParseLine(string line) =>
        JsonSerializer.Deserialize<HandInResult>(line, Compact) ?? throw new JsonException("The line is the JSON value null.");

    private static string ThisVersion => typeof(ResultsJson).Assembly.GetName().Version!.ToString(3);

    internal sealed record Document(int Version, string Grader, IReadOnlyList<HandInResult> HandIns);

    /// <summary>
    /// How to read and write each type, generated at compile time: reflection at run time takes longer than writing a page.
    /// </summary>
    [JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
    [JsonSerializable(typeof(Document))]
    private sealed partial class Metadata : JsonSerializerContext;
}
