using Grader.Tests;
using Grader.Tests.Cli;
using NUnit.Framework;

namespace Grader.EndToEnd;

/// <summary>A folder with everything that the built grader writes for hand-ins of a shipped archive; removed at the end.</summary>
internal sealed class GradedPages : IDisposable
{
    private readonly TestFolder folder = new();

    /// <summary>Grades hand-ins of dtu without training.</summary>
    /// <param name="handIns">Names or ids.</param>
    public GradedPages(params string[] handIns) : this("dtu", [.. handIns.SelectMany(handIn => new[] { "--only", handIn })])
    {
    }

    private GradedPages(string sheet, IEnumerable<string> options)
    {
        var archive = Repository.At(Repository.OfCourse("fixtures", "hand-ins", $"{sheet}-moodle.zip")!);
        var (code, console) = GraderProcess.Run(
            ["grade", archive, "--sheet", sheet, "--quick", "--public-seed", "--out", folder["out"], .. options]);
        Assert.That(code, Is.Zero, console);
    }

    /// <summary>Grades the whole archive of a sheet without training.</summary>
    public static GradedPages Of(string sheet) => new(sheet, []);

    /// <summary>The address of a page.</summary>
    /// <param name="page">Its path inside of the folder.</param>
    public string Address(string page) => new Uri(folder[$"out/{page}"]).AbsoluteUri;

    public void Dispose() => folder.Dispose();
}
