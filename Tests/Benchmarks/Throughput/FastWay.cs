using Grader.Isolation;

namespace Grader.Benchmarks.Throughput;

/// <summary>Grades hand-ins by <c>grader grade --quick</c>, several times.</summary>
/// <param name="grader">The grader's main assembly.</param>
/// <param name="handIns">The folder of the hand-ins.</param>
/// <param name="count">How many they are.</param>
/// <param name="torch">The engine on which they compute.</param>
internal sealed class FastWay(string grader, string handIns, int count, TorchEngine torch = TorchEngine.Managed)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(30);

    private readonly List<TimedProcess> runs = [];

    public int HandIns => count;

    public int Runs => runs.Count;

    /// <summary>Mean time of a run.</summary>
    public TimeSpan Mean => runs.Aggregate(TimeSpan.Zero, (sum, run) => sum + run.Wall) / runs.Count;

    /// <summary>Mean processor time for one hand-in.</summary>
    public RoleTimes Processor => RoleTimes.Sum(runs.Select(run => run.Processor)).ForEach(count * runs.Count);

    /// <summary>The most memory that a judge held, in bytes.</summary>
    public long PeakMemory => runs.Max(run => run.PeakMemory);

    public bool Succeeded => runs.All(run => run.ExitCode == 0);

    /// <summary>Grades all of them once more.</summary>
    /// <param name="output">The folder of the results, which does not exist yet.</param>
    public void Grade(string output)
    {
        string[] engine = ["--torch", TorchEngines.NameOf(torch)];
        runs.Add(TimedProcess.Dotnet([grader, "grade", handIns, "--sheet", "dtu", "--quick", "--out", output, .. engine], Limit));
    }
}
