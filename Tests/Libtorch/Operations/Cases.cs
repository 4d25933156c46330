using Grader.Tests.Torch.Operations;

namespace Grader.Libtorch.Operations;

/// <summary>The inputs with which a row is called: its first word tells which kinds they have.</summary>
internal static class Cases
{
    private static readonly long[][] Shapes = [[], [1], [0], [5], [2, 3], [3, 3], [3, 1], [2, 0, 3], [2, 3, 4]];

    private static readonly (long[] A, long[] B)[] ShapePairs =
    [
        ([], []), ([3], []), ([], [2, 3]), ([2, 3], [2, 3]), ([2, 3], [3]), ([2, 1], [1, 3]), ([2, 3, 4], [3, 1]), ([1], [1, 1]),
        ([0], [1]), ([0], [3]), ([2], [3]), ([2, 0], [2, 1]), ([2, 0], [0, 3]), ([3, 4], [4, 2]), ([2, 3, 4], [2, 4, 3]), ([4], [4]),
    ];

    private static readonly long[][] ImageShapes =
        [[2, 2, 4, 4], [1, 2, 4, 4], [0, 2, 4, 4], [2, 2, 1, 1], [2, 2, 0, 4], [2, 4, 4], [2, 4], [4], []];

    /// <summary>Expressions whose element type is compared.</summary>
    public static IEnumerable<string> Promotions => GoldenOperations.Promotions.Keys;

    public static IEnumerable<Case> For(string name)
    {
        var numbers = new Numbers(name.Aggregate(17, (hash, letter) => unchecked(hash * 31 + letter)));
        return name.Split(' ')[0] switch
        {
            "alone" or "along" or "insert" or "number" or "each" or "whole" => Alone(numbers),
            "pair" or "both" => Pairs(numbers),
            "loss" => Predictions(numbers),
            "network" => Images(numbers),
            "module" => Pictures(numbers),
            "random" => Draws(numbers),
            "steps" => Starts(numbers),
            "distribution" => Parameters(numbers),
            "promotion" => [new([])],
            "ordinary" => Named(numbers),
            var kind => throw new ArgumentException(kind),
        };
    }

    /// <summary>One tensor of every type and shape, with a dimension from one before the first to one after the last.</summary>
    private static IEnumerable<Case> Alone(Numbers numbers) =>
        from type in Numbers.Types
        from shape in Shapes
        select new Case([numbers.Any(type, shape)], numbers.Between(-shape.Length - 1, shape.Length + 1));

    private static IEnumerable<Case> Pairs(Numbers numbers) =>
        from a in Numbers.Types
        from b in Numbers.Types
        from _ in Enumerable.Range(0, a == b ? 12 : 2)
        let shapes = numbers.One(ShapePairs)
        select new Case([numbers.Any(a, shapes.A), numbers.Any(b, shapes.B)]);

    /// <summary>Two tensors of real numbers, half of them between 0 and 1.</summary>
    private static IEnumerable<Case> Predictions(Numbers numbers) =>
        from types in new[] { ("Float64", "Float64"), ("Float32", "Float32"), ("Float64", "Float32"), ("Int64", "Float32") }
        from i in Enumerable.Range(0, 12)
        let shapes = numbers.One(ShapePairs)
        select i % 2 == 0
            ? new Case([numbers.Any(types.Item1, shapes.A), numbers.Any(types.Item2, shapes.B)])
            : new Case([numbers.Within(types.Item1, shapes.A, 0, 1), numbers.Within(types.Item2, shapes.A, 0, 1)]);

    private static IEnumerable<Case> Images(Numbers numbers) =>
        from type in new[] { "Float64", "Float64", "Float64", "Float32", "Int64" }
        from shape in ImageShapes
        select new Case([numbers.Any(type, shape)]);

    private static IEnumerable<Case> Pictures(Numbers numbers) =>
        from type in new[] { "Float64", "Float32", "Float64", "Float32", "Int64" }
        from shape in new long[][] { [1, 2, 4, 4], [3, 2, 4, 4], [0, 2, 4, 4], [2, 3, 5], [3] }
        select new Case([numbers.Ordinary(type, shape)]);

    /// <summary>Below 16 elements, libtorch draws normal numbers one after the other; from 16 on, in blocks.</summary>
    private static IEnumerable<Case> Draws(Numbers numbers) =>
        from type in new[] { "Float64", "Float32", "Float32", "Int64" }
        from shape in new long[][] { [], [0], [5], [3, 5], [16], [4, 5], [2, 3, 7], [1000] }
        select new Case([numbers.Within(type, shape, 0, 1)], numbers.Between(0, 1L << 40), Differentiate: false);

    private static IEnumerable<Case> Starts(Numbers numbers) =>
        from type in new[] { "Float64", "Float32" }
        select new Case([numbers.Ordinary(type, [6])]);

    private static IEnumerable<Case> Parameters(Numbers numbers) =>
        from type in new[] { "Float64", "Float32" }
        from shapes in new (long[] A, long[] B)[] { ([2, 3], [2, 3]), ([1, 3], [2, 3]), ([2, 1], [1, 3]) }
        select new Case(
            [numbers.Ordinary(type, [2, 3]), numbers.Ordinary(type, shapes.A), numbers.Within(type, shapes.B, 0.2, 2)],
            numbers.Between(0, 99));

    /// <summary>Inputs for which each operation of <see cref="OperationTable"/> is defined.</summary>
    private static IEnumerable<Case> Named(Numbers numbers) =>
        from type in new[] { "Float64", "Float32" }
        from _ in Enumerable.Range(0, 3)
        select new Case(
        [
            numbers.Ordinary(type, [3, 4]), numbers.Ordinary(type, [3, 4]), numbers.Within(type, [3, 4], 0.2, 2.2),
            numbers.Within(type, [3, 4], 0.05, 0.95), numbers.Ordinary(type, [4, 2]), numbers.Ordinary(type, [4]),
            numbers.Ordinary(type, [2, 3, 4]), numbers.Ordinary(type, [3, 3]), numbers.Whole("Int64", [3, 4], 0, 2),
            numbers.Whole("Int64", [3, 4], -9, 9), numbers.Whole("Bool", [3, 4], 0, 1),
        ]);
}
