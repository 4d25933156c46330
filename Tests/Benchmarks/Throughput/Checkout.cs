using Grader.Results;

namespace Grader.Benchmarks.Throughput;

/// <summary>Files of the checkout in which the benchmarks were built.</summary>
internal static class Checkout
{
    private static readonly TimeSpan InstallLimit = TimeSpan.FromMinutes(10);

    /// <summary>The shipped archive.</summary>
    public static string Archive => ArchiveOf("dtu");

    /// <summary>The grader that these benchmarks were built with.</summary>
    public static string Grader => Path.Combine(AppContext.BaseDirectory, "grader.dll");

    /// <summary>The Python script that computes and times the metrics of samples.</summary>
    public static string StatisticsScript => Path.Combine(Root(), "fixtures", "golden", "statistics", "make.py");

    /// <summary>The checks of the archive's course as a test assembly, built in the same configuration.</summary>
    public static string Checks =>
        Path.Combine(Root(), "Graders", "Courses", "dtu", "Checks", "bin", Configuration, "net10.0", "dtu.Checks.dll");

    /// <summary>Publishes the grader into a folder, as a tutor installs it.</summary>
    /// <returns>Its main assembly.</returns>
    /// <exception cref="InvalidOperationException"><c>dotnet publish</c> failed.</exception>
    public static string Install(string folder)
    {
        string[] publish = ["publish", Path.Combine(Root(), "Graders", "Cli"), "-c", "Release", "-o", folder];
        return TimedProcess.Dotnet(publish, InstallLimit).ExitCode == 0
            ? Path.Combine(folder, "grader.dll")
            : throw new InvalidOperationException($"\"dotnet {string.Join(' ', publish)}\" failed: run it by hand to see why.");
    }

    /// <summary>The shipped archive of a sheet.</summary>
    public static string ArchiveOf(string sheet) => Directory
        .EnumerateFiles(Path.Combine(Root(), "fixtures", "Courses"), $"{sheet}-moodle.zip", SearchOption.AllDirectories).Single();

    /// <summary>The gradebook that grading this archive should give, without the column of hashes.</summary>
    public static string Gradebook(string sheet) => Path.ChangeExtension(ArchiveOf(sheet), "gradebook.csv");

    /// <summary>The C# files of a folder, relative to the root.</summary>
    public static IReadOnlyList<SourceFile> Sources(string folder) =>
        [.. Directory.GetFiles(Path.Combine(Root(), folder), "*.cs").Order(StringComparer.Ordinal)
            .Select(file => new SourceFile($"{folder}/{Path.GetFileName(file)}", File.ReadAllText(file)))];

    // …/bin/Release/net10.0/
    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Grader.sln")))
                return folder.FullName;
        }
        throw new DirectoryNotFoundException(
            $"No folder above {AppContext.BaseDirectory} has Grader.sln: run the benchmarks from a checkout.");
    }
}
