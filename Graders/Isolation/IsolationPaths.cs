namespace Grader.Isolation;

/// <summary>Where the child executables are and where their private folders go.</summary>
/// <param name="Worker">Full path of Grader.Worker.dll.</param>
/// <param name="Builder">Full path of Grader.Builder.dll.</param>
/// <param name="Scratch">A folder of this host alone; removed with it.</param>
public sealed record IsolationPaths(string Worker, string Builder, string Scratch)
{
    /// <summary>The executables beside this assembly, and a new folder among the system's temporary ones; those of killed runs are removed.</summary>
    public static IsolationPaths Default()
    {
        Isolation.Scratch.RemoveAbandoned(Path.GetTempPath());
        var here = Path.GetDirectoryName(typeof(IsolationPaths).Assembly.Location)!;
        return new(
            Path.Combine(here, "worker", "Grader.Worker.dll"),
            Path.Combine(here, "builder", "Grader.Builder.dll"),
            Directory.CreateTempSubdirectory(Isolation.Scratch.Prefix).FullName);
    }
}
