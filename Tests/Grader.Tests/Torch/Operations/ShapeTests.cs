using System.Runtime.InteropServices;
using System.Text.Json;
using NUnit.Framework;
using NUnit.Framework.Constraints;
using static TorchSharp.torch;

namespace Grader.Tests.Torch.Operations;

/// <summary>
/// Empty, 0-dimensional and size-one tensors, dimensions counted from either end, and numbers out of range give the results and errors
/// that make_shapes.py recorded.
/// </summary>
internal sealed class ShapeTests
{
    private static readonly Dictionary<string, string[]> Groups = GoldenOperations.Shapes.Keys.Concat(GoldenOperations.Refusals)
        .GroupBy(row => row[..(row.IndexOf('[', StringComparison.Ordinal) - 1)]).ToDictionary(group => group.Key, group => group.ToArray());

    private static IEnumerable<string> Functions => Groups.Keys;

    private static IEnumerable<string> Dimensioned =>
        Groups.Keys.Where(name =>
            name.StartsWith("along ", StringComparison.Ordinal) || name.StartsWith("insert ", StringComparison.Ordinal));

    [TestCaseSource(nameof(Functions))]
    public void Unusual_shapes_and_numbers_give_what_PyTorch_gives(string function) => Assert.Multiple(() =>
    {
        foreach (var row in Groups[function])
            Matches(row, () => Run(row));
    });

    [TestCaseSource(nameof(Dimensioned))]
    public void A_dimension_counts_from_either_end_and_no_further(string function) => Assert.Multiple(() =>
    {
        foreach (var row in Groups[function])
        {
            var (shape, dim) = (Arguments(row)[0], Dimension(row));
            var bound = function[0] == 'i' ? shape.Length + 1 : Math.Max(1, shape.Length);
            Matches(row, () => Run(row, dim - bound));
            foreach (var outside in new[] { bound, -bound - 1 })
                Assert.That(() => Run(row, outside), Throws.TypeOf<ExternalException>(), $"{row}, dimension {outside}");
        }
    });

    private static ExactTypeConstraint Refusal => Throws.TypeOf<ExternalException>();

    private static void Matches(string row, Func<Tensor> run)
    {
        if (!GoldenOperations.Shapes.TryGetValue(row, out var expected))
        {
            Assert.That(run, Refusal.Or.TypeOf<ArgumentException>(), row);
            return;
        }

        try
        {
            var actual = run();
            Assert.That((actual.shape, actual.dtype), Is.EqualTo((expected.Shape, expected.Type)), row);
            Assert.That(Golden.Flat(actual), Is.EqualTo(expected.Values).Within(1e-6), row);
        }
        catch (Exception error) when (error is not AssertionException)
        {
            Assert.Fail($"{row}: {error.GetType().Name}: {error.Message}");
        }
    }

    private static Tensor Run(string row, long? dim = null)
    {
        var words = row.Split('[')[0].Trim().Split(' ', 2);
        var (x, function) = (ShapeTable.Example(Arguments(row)[0]), words[^1]);
        return words[0] switch
        {
            "along" => ShapeTable.Along[function](x, dim ?? Dimension(row)),
            "insert" => ShapeTable.Insert[function](x, dim ?? Dimension(row)),
            "number" => ShapeTable.Number[function](x, Dimension(row)),
            "network" => ShapeTable.Network[function](x),
            "pair" => ShapeTable.Pair[function](x, ShapeTable.Example(Arguments(row)[1])),
            "slice" => x[TensorIndex.Slice(Bound(row, 0), Bound(row, 1), Bound(row, 2))],
            _ => ShapeTable.Alone[string.Join(' ', words)](x),
        };
    }

    private static long[][] Arguments(string row) =>
        [.. row.Split(' ').Where(word => word[0] == '[').Select(word => JsonSerializer.Deserialize<long[]>(word)!)];

    private static long Dimension(string row) => long.Parse(row.Split(' ')[^1]);

    private static long? Bound(string row, int place) =>
        row.Split(' ')[^1].Split(',')[place] is var text && text == "None" ? null : long.Parse(text);
}
