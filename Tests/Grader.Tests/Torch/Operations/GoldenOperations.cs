using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using static TorchSharp.torch;

namespace Grader.Tests.Torch.Operations;

/// <summary>Rows of fixtures/golden/torch, which PyTorch and TorchSharp computed.</summary>
internal static class GoldenOperations
{
    private static readonly JsonDocument Document = Parse("operations.json");

    /// <summary>Rows that the package computed (Tests/Libtorch/Operations/GoldenWriter.cs), of ordinary values.</summary>
    public static Dictionary<string, GoldenRow> Rows { get; } = RowsOf(Document);

    /// <summary>Rows that make_edges.py wrote, of unusual values.</summary>
    public static Dictionary<string, GoldenRow> Edges { get; } = RowsOf(Parse("edges.json"));

    /// <summary>Rows that make_shapes.py wrote, of unusual shapes.</summary>
    public static Dictionary<string, GoldenRow> Shapes { get; } = RowsOf(Parse("shapes.json"));

    /// <summary>The rows of make_shapes.py that PyTorch refuses to compute.</summary>
    public static string[] Refusals { get; } =
        [.. Parse("shapes.json").RootElement.GetProperty("errors").EnumerateArray().Select(name => name.GetString()!)];

    /// <summary>The inputs of the golden rows; those of floating-point numbers are leaves.</summary>
    public static OperationInputs Inputs() => new(Rows.Where(row => row.Key.StartsWith("input ", StringComparison.Ordinal))
        .ToDictionary(row => row.Key["input ".Length..], row => Leaf(row.Value.ToTensor())));

    public static Dictionary<string, string> Promotions { get; } =
        Document.RootElement.GetProperty("promotions").EnumerateObject().ToDictionary(row => row.Name, row => row.Value.GetString()!);

    private static Tensor Leaf(Tensor t) => t.is_floating_point() ? t.requires_grad_() : t;

    private static Dictionary<string, GoldenRow> RowsOf(JsonDocument document) =>
        document.RootElement.GetProperty("rows").EnumerateObject().ToDictionary(row => row.Name, row => Row(row.Value));

    private static JsonDocument Parse(string file, [CallerFilePath] string here = "") => JsonDocument.Parse(File.ReadAllText(
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "..", "fixtures", "golden", "torch", file))));

    private static GoldenRow Row(JsonElement row) => new(
        [.. row.GetProperty("shape").EnumerateArray().Select(size => size.GetInt64())],
        Enum.Parse<ScalarType>(row.GetProperty("type").GetString()!, ignoreCase: true),
        Numbers(row.GetProperty("values")),
        row.TryGetProperty("gradients", out var gradients)
            ? gradients.EnumerateObject().ToDictionary(gradient => gradient.Name, gradient => Numbers(gradient.Value))
            : []);

    private static double[] Numbers(JsonElement values) => [.. values.EnumerateArray().Select(Number)];

    private static double Number(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => 1,
        JsonValueKind.False => 0,
        JsonValueKind.String => double.Parse(value.GetString()!.Replace("inf", "Infinity"), CultureInfo.InvariantCulture),
        _ => value.GetDouble(),
    };
}
