using FluentAssertions;
using Grader.Reporting;
using Grader.Results;
using Grader.Tests;
using Grader.Tests.Cli;
using Microsoft.Playwright;
using NUnit.Framework;

namespace Grader.EndToEnd.Course;

/// <summary>A course is run once through: kit, hand-ins, grading, review, export, and a second grading with what came late.</summary>
public sealed class CourseTests
{
    private const int Size = 200;
    private const int Reviewed = 10;
    private const string Item = "dtu.3.2/1";

    private static readonly int[] lateKeys = [6003, 6008, 6010, 6020, 6100];

    [Test]
    public async Task A_course_of_200_students_is_run_once_through()
    {
        using var scratch = new TestFolder();
        Run("kit", "dtu", "--out", scratch["kit"]);
        var course = new MadeUpCourse(new GivenKit(scratch["kit"]), Size);
        await File.WriteAllBytesAsync(scratch["week3.zip"], course.Archive());
        await File.WriteAllTextAsync(scratch["worksheet.csv"], course.Worksheet());

        Run("grade", scratch["week3.zip"], "--sheet", "dtu", "--quick", "--out", scratch["graded"]);
        AssertJudged(course, ResultsIn(scratch["graded"]));

        await Review(scratch["graded"]);
        Run("mark", scratch["graded"]);
        ResultsIn(scratch["graded"]).Count(result => result.Exercises.Any(exercise => exercise.IsMarked)).Should().Be(Reviewed);

        Run("export", "moodle", scratch["graded"], scratch["worksheet.csv"], "--out", scratch["filled.csv"]);
        AssertFilled(course, ResultsIn(scratch["graded"]), await File.ReadAllLinesAsync(scratch["filled.csv"]));

        await File.WriteAllBytesAsync(scratch["later.zip"], course.WithLate(lateKeys).Archive());
        Copy(scratch["graded"], scratch["again"]);
        Run("grade", scratch["later.zip"], "--sheet", "dtu", "--quick", "--out", scratch["again"]);
        var (code, differences) = GraderProcess.Run("diff", scratch["graded"], scratch["again"], "--csv");
        code.Should().Be(1, differences);
        foreach (var student in course.Students)
            differences.Contains(student.Name, StringComparison.Ordinal).Should().Be(lateKeys.Contains(student.Key), student.Name);
    }

    /// <summary>Marks of the machine: all points that need no training, fewer, or none.</summary>
    private static void AssertJudged(MadeUpCourse course, IReadOnlyList<HandInResult> results)
    {
        var points = results.ToDictionary(result => int.Parse(result.HandIn.PlatformId!), result => result.Points);
        points.Should().HaveCount(Size);
        var full = points.Values.Max();
        foreach (var student in course.Students)
        {
            var because = $"{student.Name} {student.Work}";
            switch (student.Work)
            {
                case Work.Right:
                    points[student.Key].Should().Be(full, because);
                    break;
                case Work.Untouched or Work.Nothing:
                    points[student.Key].Should().Be(0, because);
                    break;
                default:
                    points[student.Key].Should().BePositive(because).And.BeLessThan(full, because);
                    break;
            }
        }
    }

    /// <summary>Each row has the mark of its student, and everything else as Moodle wrote it.</summary>
    private static void AssertFilled(MadeUpCourse course, IReadOnlyList<HandInResult> results, string[] lines)
    {
        var totals = results.ToDictionary(result => int.Parse(result.HandIn.PlatformId!), result => result.Total);
        lines.Should().HaveCount(Size + 1);
        foreach (var (student, line) in course.Students.Zip(lines.Skip(1)))
        {
            var cells = line.Split(',');
            cells[0].Should().Be($"Participant {student.Key}");
            cells[1].Should().Be(student.Name);
            double.Parse(cells[4]).Should().BeApproximately(totals[student.Key], 0.005, student.Name);
        }
    }

    /// <summary>A tutor marks one item of ten students in the browser.</summary>
    private static async Task Review(string graded)
    {
        using var server = GraderProcess.Start("review", graded, "--no-browser");
        server.WaitUntil(() => server.Console.Contains("http://", StringComparison.Ordinal));
        var address = server.Console.Split('\n').First(line => line.StartsWith("http://", StringComparison.Ordinal)).Trim();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Browser.Start(playwright);
        var page = await ReviewPage.Open(browser, address);
        await page.ChooseItem(Item);
        for (var number = 1; number <= Reviewed; number++)
        {
            await page.Mark($"Well argued ({number}).");
            await page.Next();
        }

        await page.WaitUntilSaved();
        server.Interrupt();
        server.WaitForEnd().Should().Be(0, server.Console);
    }

    private static void Run(params string[] arguments)
    {
        var (code, console) = GraderProcess.Run(arguments);
        code.Should().Be(0, console);
        TestContext.Out.WriteLine(console);
    }

    private static IReadOnlyList<HandInResult> ResultsIn(string graded) =>
        ResultsJson.Parse(File.ReadAllText(Path.Combine(graded, "results.json")));

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
