using System.Diagnostics;
using NUnit.Framework;

namespace Grader.EndToEnd;

/// <summary>A folder with everything that the built grader writes for a few hand-ins of a shipped archive; removed at the end.</summary>
internal sealed class GradedPages : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("grader-pages-").FullName;

    /// <summary>Grades the hand-ins without training.</summary>
    /// <param name="handIns">Names or ids.</param>
    public GradedPages(params string[] handIns)
    {
        var archive = Path.Combine(RepositoryRoot, "fixtures", "hand-ins", "dtu-moodle.zip");
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "grader.dll"), "grade", archive, "--sheet", "dtu", "--quick", "--out", folder,
            .. handIns.SelectMany(handIn => new[] { "--only", handIn }),
        ];
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var grader = Process.Start(start)!;
        var errors = grader.StandardError.ReadToEndAsync();
        var output = grader.StandardOutput.ReadToEnd();
        grader.WaitForExit();
        Assert.That(grader.ExitCode, Is.Zero, $"{output}\n{errors.Result}");
    }

    private static string RepositoryRoot
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "Grader.sln")))
                folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Run the tests inside of the repository.");

            return folder;
        }
    }

    /// <summary>The address of a page.</summary>
    /// <param name="page">Its path inside of the folder.</param>
    public string Address(string page) => new Uri(Path.Combine(folder, page)).AbsoluteUri;

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
