using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Grader.Reporting.Export;

/// <summary>JSON as other systems read it: snake_case names, absent values left out, every script readable.</summary>
internal static class ExportJson
{
    private static readonly JsonSerializerOptions options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>The document as text.</summary>
    public static string Render<T>(T document) => JsonSerializer.Serialize(document, options) + "\n";
}
