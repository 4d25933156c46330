using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Grader.Tests.Torch.Operations;
using NUnit.Framework;

namespace Grader.Libtorch.Operations;

/// <summary>
/// Writes fixtures/golden/torch/operations.json, with which the main tests guard the operations where the package does not load:
/// the inputs stay, everything else is computed by the package.
/// </summary>
internal sealed class GoldenWriter
{
    private const string Command =
        ".ci/in-debian13 dotnet test Tests/Libtorch --filter FullyQualifiedName~GoldenWriter -- NUnit.ExplicitMode=Relaxed";

    [Test, Explicit("writes the golden numbers anew")]
    public void Write_the_golden_numbers()
    {
        var rows = new JsonObject();
        var inputs = GoldenOperations.Rows.Where(row => row.Key.StartsWith("input ", StringComparison.Ordinal)).ToArray();
        foreach (var (name, row) in inputs)
            rows[name] = Node(Plain(row), row.Type.ToString());

        var call = new Case([.. "abpumvszink".Select(name => Plain(GoldenOperations.Rows[$"input {name}"]))]);
        foreach (var name in Managed.Engine.Names.Where(name => name.StartsWith("ordinary ", StringComparison.Ordinal)))
        {
            var outcome = Package.Engine.Run(name, call);
            Assert.That(outcome.Error, Is.Null, $"{name}: {outcome}");
            rows[name["ordinary ".Length..]] = Row(outcome);
        }

        var promotions = new JsonObject();
        foreach (var expression in GoldenOperations.Promotions.Keys)
            promotions[expression] = Package.Engine.Run($"promotion {expression}", new([])).Result!.Type;

        var document = new JsonObject
        {
            ["made by"] = "TorchSharp 0.107.0 with libtorch 2.10.0", ["command"] = Command, ["promotions"] = promotions, ["rows"] = rows,
        };
        File.WriteAllText(Target(), document.ToJsonString(Readable).Replace("}},\"", "}},\n\"").Replace("},\"", "},\n\"") + "\n");
    }

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static Plain Plain(GoldenRow row) => new(row.Type.ToString(), row.Shape, row.Values);

    private static JsonObject Row(CallOutcome outcome)
    {
        var row = Node(outcome.Result!, outcome.Result!.Type);
        var gradients = new JsonObject();
        foreach (var (name, gradient) in "abpumvszink".Zip(outcome.Gradients).Where(entry => entry.Second is not null))
            gradients[name.ToString()] = Numbers(gradient!.Values);

        if (gradients.Count > 0)
            row["gradients"] = gradients;
        return row;
    }

    private static JsonObject Node(Plain plain, string type) => new()
    {
        ["shape"] = new JsonArray([.. plain.Shape.Select(size => JsonValue.Create(size))]), ["type"] = type,
        ["values"] = Numbers(plain.Values),
    };

    private static JsonArray Numbers(double[] values) => new([.. values.Select(value => double.IsFinite(value)
        ? JsonValue.Create(value)
        : JsonValue.Create(double.IsNaN(value) ? "nan" : value > 0 ? "inf" : "-inf"))]);

    private static string Target([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../fixtures/golden/torch/operations.json"));
}
