using Grader.Tests;
using Grader.Tests.Cli.EndToEnd;
using NUnit.Framework;

namespace Grader.EndToEnd;

/// <summary>A folder with everything that the built grader writes for a few hand-ins of a shipped archive; removed at the end.</summary>
internal sealed class GradedPages : IDisposable
{
    private readonly TestFolder folder = new();

    /// <summary>Grades the hand-ins without training.</summary>
    /// <param name="handIns">Names or ids.</param>
    public GradedPages(params string[] handIns)
    {
        var (code, console) = GraderProcess.Run(
        [
            "grade", Repository.At("fixtures/hand-ins/dtu-moodle.zip"), "--sheet", "dtu", "--quick", "--out", folder["out"],
            .. handIns.SelectMany(handIn => new[] { "--only", handIn }),
        ]);
        Assert.That(code, Is.Zero, console);
    }

    /// <summary>The address of a page.</summary>
    /// <param name="page">Its path inside of the folder.</param>
    public string Address(string page) => new Uri(folder[$"out/{page}"]).AbsoluteUri;

    public void Dispose() => folder.Dispose();
}
