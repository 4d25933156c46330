using static TorchSharp.torch;

namespace Grader.Tests.Misuse;

/// <summary>Arguments to which there is no answer, or an odd one, for each type that lent objects take.</summary>
internal static class HostileArguments
{
    /// <summary>How many kinds there are.</summary>
    public const int Kinds = KindsOfEachType + 2;

    private const int KindsOfEachType = 8;

    /// <summary>Few numbers to send, and a thousand times as much memory as they where each is combined with each.</summary>
    private const long Many = 6000;

    private static readonly Dictionary<Type, Func<object?>[]> values = new()
    {
        [typeof(long[])] =
        [
            () => new long[] { -1 }, () => new long[] { 1_000_000, 1_000_000 }, () => new[] { long.MaxValue, long.MaxValue }, () => null,
            () => new long[] { 2, -3 }, () => new[] { long.MinValue }, () => new long[] { 0 }, () => Enumerable.Repeat(1L, 40).ToArray(),
        ],
        [typeof(long)] = Each<long>(0, -1, long.MinValue, long.MaxValue, 1, -5, long.MaxValue, 0),
        [typeof(double)] = Each(double.NaN, double.PositiveInfinity, double.NegativeInfinity, 0, -1, 1e300, -1e300, double.Epsilon),
        [typeof(double[])] =
        [
            () => null, () => Array.Empty<double>(), () => new[] { double.NaN }, () => new double[100_000],
            () => new double[7], () => new[] { 1e300, -1e300 }, () => new[] { double.PositiveInfinity, 0 }, () => new double[3],
        ],
        [typeof(Tensor)] =
        [
            () => null, Disposed, () => empty(0), () => tensor(1.0), () => ones(3, 1, 2), () => full([1, 1], float.NaN),
            () => tensor(new[] { true, false }), () => tensor(new[] { -1L, 99 }),
        ],
    };

    /// <param name="type">Type of the parameter.</param>
    /// <param name="kind">Which of them.</param>
    /// <param name="index">Place of the parameter, counted from 0.</param>
    public static object? Of(Type type, int kind, int index) => kind switch
    {
        KindsOfEachType when type == typeof(Tensor) => index % 2 == 0 ? ones(Many, 1) : ones(1, Many),
        KindsOfEachType + 1 when type == typeof(Tensor) => ones(Many),
        _ when values.TryGetValue(type, out var known) => known[(kind + 3 * index) % KindsOfEachType](),
        _ => throw new NotSupportedException($"A lent object takes {type}; teach {nameof(HostileArguments)} about it."),
    };

    private static Func<object?>[] Each<T>(params T[] numbers) => [.. numbers.Select(number => (Func<object?>)(() => number))];

    private static Tensor Disposed()
    {
        var tensor = ones(2);
        tensor.Dispose();
        return tensor;
    }
}
