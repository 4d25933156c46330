using Grader.Reporting;
using Grader.Results;
using Grader.Tests;
using Grader.Tests.Cli;
using Microsoft.Playwright;
using NUnit.Framework;

namespace Grader.EndToEnd;

/// <summary>Two tutors mark ten hand-ins in two browsers, and the server is killed while they do.</summary>
public sealed class ReviewTests
{
    private const int HandIns = 10;
    private const string First = "dtu.3.2/1";
    private const string Second = "dtu.3.3/1";
    private const string Third = "dtu.3.3/2";

    /// <summary>A text, a cell with its output, and a picture of one pixel.</summary>
    private const string Notebook = """
        {"cells": [
          {"cell_type": "markdown", "source": ["# The ", "report"]},
          {"cell_type": "code", "source": "1 + 1", "outputs": [
            {"output_type": "execute_result", "data": {"text/plain": "2"}},
            {"output_type": "display_data", "data": {"image/png":
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="}}]}
        ]}
        """;

    private GraderProcess? server;

    /// <summary>Ends the server where a test has failed before it did.</summary>
    [TearDown]
    public void EndServer()
    {
        server?.Dispose();
        server = null;
    }

    [Test]
    public async Task Two_tutors_mark_ten_hand_ins_and_lose_nothing_when_the_server_is_killed()
    {
        using var scratch = Graded();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Browser.Start(playwright);
        var address = Review(scratch);
        var anna = await ReviewPage.Open(browser, address);
        var bert = await ReviewPage.Open(browser, address);
        await anna.ChooseItem(First);
        await bert.ChooseItem(Second);

        await Task.WhenAll(Mark(anna, "Anna", 1, 5), Mark(bert, "Bert", 1, 5));
        server!.Kill();
        await Task.WhenAll(Mark(anna, "Anna", 6, 7), Mark(bert, "Bert", 6, 7));
        Assert.That(Review(scratch), Is.EqualTo(address), "pages that are still open find the server again");
        await Task.WhenAll(Mark(anna, "Anna", 8, HandIns), Mark(bert, "Bert", 8, HandIns));
        await anna.WaitUntilSaved();
        await bert.WaitUntilSaved();
        await anna.WaitForMarks(2 * HandIns);
        await bert.WaitForMarks(2 * HandIns);

        await anna.ChooseItem(Second);
        await bert.StopReading();
        await anna.Comment("Anna read it, too.");
        await anna.WaitUntilSaved();
        await bert.ChooseItem(Second);
        await bert.Comment("Bert has more to say.");
        await bert.ResolveWithBoth();
        await bert.WaitUntilSaved();
        await anna.Override("It is right on paper.");
        await bert.ChooseItem(Third);
        await bert.Mark("A slip");
        await bert.Undo(); // the comment
        await bert.Undo(); // the points
        await anna.WaitUntilSaved();
        await bert.WaitUntilSaved();

        Assert.That(await anna.AccessibilityProblems(), Is.Empty);
        server.Interrupt();
        Assert.That(server.WaitForEnd(), Is.Zero, server.Console);
        var (code, console) = GraderProcess.Run("mark", scratch["out"]);
        Assert.That(code, Is.Zero, console);
        AssertMarked(ResultsJson.Parse(File.ReadAllText(scratch["out/results.json"])));
    }

    [Test]
    public async Task A_notebook_is_read_as_a_page_and_tabs_show_the_ends_of_paths()
    {
        using var scratch = Graded();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Browser.Start(playwright);
        var anna = await ReviewPage.Open(browser, Review(scratch));

        var tabs = await anna.Tabs();
        await anna.ShowFile("report.ipynb");

        Assert.That(tabs, Does.Contain("report.ipynb").And.Contain("first/plot.md").And.Contain("second/plot.md"));
        Assert.That(await anna.Text("#content pre.essay"), Is.EqualTo("# The report"));
        Assert.That(await anna.Text("#content pre.cell"), Is.EqualTo("1 + 1"));
        Assert.That(await anna.Text("#content pre.code:not(.cell)"), Is.EqualTo("2"));
        Assert.That(await anna.WidthOfPicture(), Is.EqualTo(1), "the picture of one pixel is shown");
    }

    [Test]
    public async Task A_line_of_code_is_commented_on_by_keyboard_and_a_complaint_is_answered()
    {
        using var scratch = Graded();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Browser.Start(playwright);
        var anna = await ReviewPage.Open(browser, Review(scratch));

        Assert.That((await anna.Tabs())[0], Is.EqualTo("Complaint: complaint.md"));
        await anna.Answer("It is right: see the new points.");
        await anna.ShowFile("Answer.cs");
        await anna.CommentOnLine(2, "Say what it answers.");
        await anna.WaitUntilSaved();
        Assert.That(await anna.AccessibilityProblems(), Is.Empty);

        server!.Interrupt();
        Assert.That(server.WaitForEnd(), Is.Zero, server.Console);
        var (code, console) = GraderProcess.Run("mark", scratch["out"]);
        Assert.That(code, Is.Zero, console);
        var first = ResultsJson.Parse(File.ReadAllText(scratch["out/results.json"]))[0];
        Assert.That(first.LineComments,
            Is.EqualTo(new[] { new LineComment("Answer.cs", 2, "public static class Answer;", "Say what it answers.") }));
        Assert.That(first.Answers, Is.EqualTo(new[] { new ComplaintAnswer("complaint.md", "It is right: see the new points.") }));
    }

    private static void AssertMarked(IReadOnlyList<HandInResult> results) => Assert.Multiple(() =>
    {
        Assert.That(results, Has.Count.EqualTo(HandIns));
        foreach (var (index, result) in results.Index())
        {
            Assert.That(MarkOf(result, First)?.Comment, Is.EqualTo($"Anna on {index + 1}"));
            Assert.That(MarkOf(result, Second)?.Comment, Does.StartWith($"Bert on {index + 1}"));
            Assert.That(MarkOf(result, First)?.Ticked, Is.True);
        }

        Assert.That(MarkOf(results[0], Second)?.Comment, Does.Contain("Anna read it, too.").And.Contain("Bert has more to say."));
        Assert.That(MarkOf(results[0], Third), Is.Null, "it was undone");
        var changed = results[0].Exercises.SelectMany(exercise => exercise.Checks).Single(check => check.Override is not null);
        Assert.That(changed.Override!.Reason, Is.EqualTo("It is right on paper."));
        Assert.That(changed.Outcome, Is.EqualTo(Outcome.Passed));
        Assert.That(results[0].Points, Is.GreaterThan(0), "the other checks find nothing to judge");
    });

    private static RubricMark? MarkOf(HandInResult result, string item)
    {
        var (exercise, number) = (item.Split('/')[0], int.Parse(item.Split('/')[1]));
        return result.Exercises.Single(other => other.Id == exercise).Rubric[number - 1].Mark;
    }

    private static async Task Mark(ReviewPage page, string name, int from, int to)
    {
        for (var number = from; number <= to; number++)
        {
            await page.Mark($"{name} on {number}");
            await page.Next();
        }
    }

    private static TestFolder Graded()
    {
        var scratch = new TestFolder();
        for (var number = 1; number <= HandIns; number++)
        {
            scratch.Write($"in/student-{number:00}/Answer.cs", $"// Student {number}\npublic static class Answer;\n");
            scratch.Write($"in/student-{number:00}/essay.md", $"# Essay of student {number}\n\nThe divergence is not negative.\n");
        }

        scratch.Write("in/student-01/complaint.md", "My argument in 3.2 is complete.");
        scratch.Write("in/student-01/first/plot.md", "A first plot.");
        scratch.Write("in/student-01/second/plot.md", "A second plot.");
        scratch.Write("in/student-01/a-long-folder-name/of-the-notebook/report.ipynb", Notebook);
        var (code, console) = GraderProcess.Run(
            "grade", scratch["in"], "--sheet", "dtu", "--quick", "--out", scratch["out"], "--public-seed");
        Assert.That(code, Is.Zero, console);
        return scratch;
    }

    /// <summary>Starts the server, and returns the address that it prints.</summary>
    private string Review(TestFolder scratch)
    {
        server?.Dispose();
        var started = server = GraderProcess.Start("review", scratch["out"], "--no-browser");
        started.WaitUntil(() => started.Console.Contains("http://", StringComparison.Ordinal));
        var address = started.Console.Split('\n').FirstOrDefault(line => line.StartsWith("http://", StringComparison.Ordinal))?.Trim();
        Assert.That(address, Is.Not.Null, started.Console);
        return address!;
    }
}
