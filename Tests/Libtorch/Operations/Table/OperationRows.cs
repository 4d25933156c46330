using Grader.Tests.Torch.Operations;
using static TorchSharp.torch;
using Row = System.Func<TorchSharp.torch.Tensor[], long, TorchSharp.torch.Tensor>;

namespace Grader.Libtorch.Operations.Managed;

/// <summary>The operations of all tables under one kind of function; the first word of a name tells which inputs it takes.</summary>
internal static class OperationRows
{
    private const string Names = "abpumvszink";

    public static IReadOnlyDictionary<string, Row> All { get; } = new[]
    {
        Named("alone", ShapeTable.Alone, f => (x, _) => f(x[0])),
        Named("along", ShapeTable.Along, f => (x, n) => f(x[0], n)),
        Named("insert", ShapeTable.Insert, f => (x, n) => f(x[0], n)),
        Named("number", ShapeTable.Number, f => (x, n) => f(x[0], n)),
        Named("pair", ShapeTable.Pair, f => (x, _) => f(x[0], x[1])),
        Named("network", ShapeTable.Network, f => (x, _) => f(x[0])),
        Named("promotion", Cases.Promotions.ToDictionary(text => text), text => (_, _) => PromotionTable.Of(text)),
        Named("ordinary", OperationTable.Operations, OfInputs),
        Named("ordinary", LinearAlgebraTable.Operations, OfInputs),
        Named("each", ElementwiseTable.Unary, f => (x, _) => f(x[0])),
        Named("both", ElementwiseTable.Binary, f => (x, _) => f(x[0], x[1])),
        Named("loss", ElementwiseTable.Losses, f => (x, _) => f(x[0], x[1])),
        Named("whole", WholeTable.Whole, f => (x, _) => f(x[0])),
        Named("random", RandomTable.Draws, f => (x, n) => Seeded(n, () => f(x[0]))),
        Named("steps", TrainingTable.Steps, f => (x, _) => f(x[0])),
        Named("module", TrainingTable.Modules, f => (x, _) => f(x[0])),
        Named("distribution", TrainingTable.Distributions, f => (x, _) => f(x[0], x[1], x[2])),
    }.SelectMany(rows => rows).ToDictionary();

    private static Dictionary<string, Row> Named<T>(string kind, Dictionary<string, T> table, Func<T, Row> row) =>
        table.ToDictionary(entry => $"{kind} {entry.Key}", entry => row(entry.Value));

    private static Tensor Seeded(long seed, Func<Tensor> draw)
    {
        manual_seed(seed);
        return draw();
    }

    /// <summary>The inputs have the names a, b, …, in the order of <see cref="Names"/>.</summary>
    private static Row OfInputs(Func<OperationInputs, Tensor> operation) => (x, _) =>
        operation(new(Names.Zip(x).ToDictionary(input => input.First.ToString(), input => input.Second)));
}
