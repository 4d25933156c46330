using System.Diagnostics;
using FsCheck.Fluent;
using MathNet.Numerics.LinearAlgebra;

namespace Grader.Tests.Judging.Limiting;

/// <summary>Works without an end, of the kinds that a check may do. They end with their test.</summary>
internal static class Works
{
    private static double sum;

    /// <summary>By name.</summary>
    public static IReadOnlyDictionary<string, Action<CancellationToken>> Endless { get; } =
        new Dictionary<string, Action<CancellationToken>>
    {
        ["numbers"] = Loop,
        ["a query"] = Query,
        ["a generator"] = stop => Gen.Sample(Gen.Constant(0).Select(_ => Looped(stop)), 1),
        ["linear algebra"] = Decompose,
        ["nested calls"] = stop => Nested(1000, stop),
        ["a loop in a catch"] = LoopInCatch,
    };

    /// <summary>Keeps more and more up to a size, and then works on.</summary>
    public static void Fill(long bytes, CancellationToken stop)
    {
        const int Size = 1000;
        var kept = new List<double[]>();
        while (kept.Count * Size * sizeof(double) < bytes && !stop.IsCancellationRequested)
            kept.Add([.. Enumerable.Range(0, Size).Select(i => (double)i)]);

        Loop(stop);
        GC.KeepAlive(kept);
    }

    /// <summary>Uses what a static constructor makes, which takes longer than a check of these tests may.</summary>
    public static void UseSlowType() => sum += SlowType.Value;

    /// <summary>Computes for some time.</summary>
    public static double LoopFor(TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < time)
            sum++;

        return 1;
    }

    private static void Loop(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
            sum++;
    }

    private static double Looped(CancellationToken stop)
    {
        Loop(stop);
        return 0;
    }

    private static void Query(CancellationToken stop) => sum += Enumerable.Range(0, int.MaxValue)
        .TakeWhile(_ => !stop.IsCancellationRequested).SelectMany(_ => Enumerable.Range(0, 1000)).Select(i => 2.0 * i).Sum();

    private static void Decompose(CancellationToken stop)
    {
        var matrix = Matrix<double>.Build.Dense(150, 150, (i, j) => Math.Sin(i * j));
        while (!stop.IsCancellationRequested)
            sum += matrix.Svd().S[0];
    }

    private static double Nested(int depth, CancellationToken stop) =>
        depth == 0 || stop.IsCancellationRequested ? sum : Nested(depth - 1, stop) + Nested(depth - 1, stop);

    /// <summary>From here the runtime takes no thread away.</summary>
    private static void LoopInCatch(CancellationToken stop)
    {
        try
        {
            throw new InvalidOperationException("caught below");
        }
        catch (InvalidOperationException)
        {
            Loop(stop);
        }
    }

    /// <summary>Needs longer than a check of these tests may take.</summary>
    private static class SlowType
    {
        public static readonly double Value = LoopFor(TimeSpan.FromSeconds(2));
    }
}
