using System.Diagnostics;
using Grader.Cli;
using Grader.Tests;

namespace Grader.Libtorch.Marks;

/// <summary>One archive, graded by the command of a tutor.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Gradebook">The text of gradebook.csv.</param>
/// <param name="Results">The text of results.json.</param>
/// <param name="Time">How long it took.</param>
internal sealed record GradedArchive(int Code, string Gradebook, string Results, TimeSpan Time)
{
    /// <summary>Grades the shipped archive of a sheet.</summary>
    public static GradedArchive Of(string sheet, string torch, string folder, string[] options)
    {
        var archive = Repository.At(Repository.OfCourse("fixtures", "hand-ins", $"{sheet}-moodle.zip")!);
        var start = Stopwatch.GetTimestamp();
        var code = GraderProgram.Run(
            ["grade", archive, "--sheet", sheet, "--torch", torch, "--seed", "31", "--out", folder, .. options]);
        return new(
            code,
            File.ReadAllText(Path.Combine(folder, "gradebook.csv")),
            File.ReadAllText(Path.Combine(folder, "results.json")),
            Stopwatch.GetElapsedTime(start));
    }
}
