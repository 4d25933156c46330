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
        var only = handIns.SelectMany(handIn => new[] { "--only", handIn });
        var (exitCode, console) = Commands.Grader(
            Repository.Root, ["grade", "fixtures/hand-ins/dtu-moodle.zip", "--sheet", "dtu", "--quick", "--out", folder, .. only]);
        Assert.That(exitCode, Is.Zero, console);
    }

    /// <summary>The address of a page.</summary>
    /// <param name="page">Its path inside of the folder.</param>
    public string Address(string page) => new Uri(Path.Combine(folder, page)).AbsoluteUri;

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
