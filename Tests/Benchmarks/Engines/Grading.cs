using Grader.Benchmarks.Throughput;
using Grader.Isolation;

namespace Grader.Benchmarks.Engines;

/// <summary>A seminar's hand-ins, graded by the published grader on either engine in turn.</summary>
internal static class Grading
{
    public const int Count = 25;

    /// <summary>Times of grading all of them, on the managed engine and on the package.</summary>
    /// <exception cref="InvalidOperationException">The grader failed.</exception>
    public static Times[] Run(int turns)
    {
        using var scratch = new ScratchFolder();
        var grader = Checkout.Install(scratch["grader"]);
        HandInSet.Unpack(Checkout.Archive, scratch["hand-ins"], Count);
        FastWay[] ways =
        [
            new(grader, scratch["hand-ins"], Count),
            new(grader, scratch["hand-ins"], Count, TorchEngine.Libtorch),
        ];
        var times = Race.Run(ways, turns, way => way.Grade(scratch[$"out-{Array.IndexOf(ways, way)}-{way.Runs}"]));
        return ways.All(way => way.Succeeded) ? times : throw new InvalidOperationException("A run of \"grader grade\" failed.");
    }
}
