namespace Grader.Benchmarks.Throughput;

/// <summary>Files of this repository, found from where the benchmarks run.</summary>
internal static class Repository
{
    /// <summary>The grader that these benchmarks were built with.</summary>
    public static string Grader => Path.Combine(AppContext.BaseDirectory, "grader.dll");

    /// <summary>The shipped archive.</summary>
    public static string Archive => Path.Combine(Root(), "fixtures", "hand-ins", "dtu-moodle.zip");

    /// <summary>The metrics of samples in Python, which can time themselves.</summary>
    public static string StatisticsScript => Path.Combine(Root(), "fixtures", "golden", "statistics", "make.py");

    /// <summary>The checks as a test assembly, built with the same configuration.</summary>
    public static string Checks => Path.Combine(Root(), "Graders", "Checks", "bin", Configuration, "net10.0", "Grader.Checks.dll");

    // …/bin/Release/net10.0/
    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Grader.sln")))
                return folder.FullName;
        }
        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} has Grader.sln: run the benchmarks from a checkout.");
    }
}
