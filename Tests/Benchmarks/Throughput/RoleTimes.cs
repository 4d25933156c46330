using Grader.Benchmarks.Records;

namespace Grader.Benchmarks.Throughput;

/// <summary>Processor time of the grader by the role of its processes. Other programs on the machine change it little.</summary>
/// <param name="Judge">The process that was started.</param>
/// <param name="Builder">Those of its children that compile hand-ins.</param>
/// <param name="Workers">All other children.</param>
internal sealed record RoleTimes(TimeSpan Judge, TimeSpan Builder, TimeSpan Workers)
{
    /// <summary>Judge, builder, workers and their sum in milliseconds, in a line.</summary>
    public string Text =>
        $"judge {Judge.TotalMilliseconds:0}, builder {Builder.TotalMilliseconds:0}, workers {Workers.TotalMilliseconds:0}, "
        + $"in all {(Judge + Builder + Workers).TotalMilliseconds:0}";

    /// <summary>The times of several runs together.</summary>
    public static RoleTimes Sum(IEnumerable<RoleTimes> runs) => runs.Aggregate(
        new RoleTimes(TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero),
        (sum, run) => new(sum.Judge + run.Judge, sum.Builder + run.Builder, sum.Workers + run.Workers));

    /// <summary>The times for one of so many hand-ins.</summary>
    public RoleTimes ForEach(int handIns) => new(Judge / handIns, Builder / handIns, Workers / handIns);

    /// <summary>Adds a figure for each role.</summary>
    public void AddTo(FigureTable figures, string what)
    {
        foreach (var (role, time) in new[] { ("judge", Judge), ("builder", Builder), ("workers", Workers) })
            figures.Add($"{what}: processor time for each, {role}", time.TotalMilliseconds, "ms", "0");
    }
}
