using Grader.Cli.Screen;
using Grader.Grading;
using Grader.Grading.Journal;
using Grader.Grading.Output;
using Grader.Reporting;
using Grader.Results;
using Spectre.Console;

namespace Grader.Cli.Commands;

/// <summary>What <c>grader grade</c> tells the tutor at its end: the table, what to look at, and which files were written.</summary>
/// <param name="console">Where to write.</param>
/// <param name="outcome">What was graded.</param>
internal sealed class GradeSummary(IAnsiConsole console, GradingOutcome outcome)
{
    /// <summary>How many groups of near copies the console lists; the folder has all.</summary>
    private const int MostCopies = 20;

    private readonly GradedCourse course = outcome.Course;
    private readonly IReadOnlyList<GradedHandIn> graded = outcome.Course.HandIns;
    private readonly OutputFolder output = outcome.Session.Output;
    private readonly GradeOptions options = outcome.Session.Options;

    /// <summary>Writes it.</summary>
    public void Write()
    {
        if (!outcome.Interrupted)
            new ConsoleReport(console).WriteTable([.. graded.Select(handIn => handIn.Row)]);

        foreach (var (title, lines) in outcome.Interrupted ? Interrupted : Finished)
            console.SaySection(title, lines);

        foreach (var line in outcome.Interrupted ? HowToGoOn : Facts)
            console.Say(line);

        if (!outcome.Interrupted)
        {
            foreach (var (title, lines) in OfCourseData)
                console.SaySection(title, lines);
        }
    }

    private IEnumerable<(string Title, IEnumerable<string> Lines)> Finished =>
    [
        ("Input", [.. outcome.Session.Inbox.Problems.Select(problem => $"{problem}"), .. graded.SelectMany(InputMessages)]),
        ("Marks of a person that are not counted", graded.SelectMany(handIn => Texts(handIn, MessageKind.MarksNotCounted))),
        ("Marks of a person for other sources", graded.SelectMany(handIn => Named(handIn, MessageKind.MarksOfOtherSources))),
        ("To look at (a process ended in the middle of a check; it counts as a crash of the hand-in)",
            graded.SelectMany(handIn => Named(handIn, MessageKind.ProcessDied))),
        ("Same sources", SameSources),
        ($"Near copies (they cost no points; {output.Similar.Folder} shows them side by side)", NearCopies),
        .. Interrupted,
        ("Grader errors (their points are open; run the same command again)",
            graded.Where(handIn => handIn.HasGraderError).Select(Failure)),
    ];

    private IEnumerable<(string Title, IEnumerable<string> Lines)> Interrupted =>
    [
        ("Changed since the grading before", graded.SelectMany(Changes)),
        ("Graded before, but no longer in the input (gradebook and results keep them)", course.Gone.Select(Name)),
        ("Not graded in this run (gradebook and results keep what they had)", course.Waiting.Select(Name)),
        ("Kept with points that the journal does not know (look at them: somebody changed results.json, or another key or version "
            + "of the grader wrote it)", course.Unknown.Select(Name)),
    ];

    private IEnumerable<(string Title, IEnumerable<string> Lines)> OfCourseData
    {
        get
        {
            IReadOnlyList<GradeRow> rows = [.. graded.Select(handIn => handIn.Row)];
            return outcome.Session.Known.Notes(rows)
                .Prepend(("Lateness or members are others than in the run before", outcome.Session.Before.ChangedCourseData(rows)));
        }
    }

    private IEnumerable<string> HowToGoOn
    {
        get
        {
            var files = graded.Count > 0 ? $" {output.Gradebook} and {output.Results} list what is graded so far." : "";
            yield return $"Interrupted: {graded.Count} of {Wording.Count(outcome.Session.Share.Count, "hand-in")} graded.{files}";
            yield return $"All of it is recorded in \"{options.Out}\"; the same command goes on from there.";
        }
    }

    private IEnumerable<string> Facts
    {
        get
        {
            if (course.CopiesFailure is { } failure)
                yield return $"Near copies were not looked for: {failure} Run the same command again.";
            if (outcome.UnusedLines > 0)
            {
                yield return $"{Wording.Count(outcome.UnusedLines, "record")} of earlier gradings in {output.Folder} not compared with: "
                    + "another key or another version of the grader wrote them. \"grader diff\" compares two results.json.";
            }

            yield return Graded;
            yield return $"Isolation: {Used(handIn => handIn.Row.Isolation)}.";
            yield return $"TorchSharp: {Used(handIn => handIn.Row.Torch)}.";
            if (ForAPerson is { } waiting)
                yield return waiting;
            if (options is { Key: null, Seed: null })
            {
                yield return $"The inputs of the checks derive from {output.Key.Path}, which nobody else should see: "
                    + "as long as it is kept, grading again repeats the marks.";
            }

            if (options.Shard is { } share)
                yield return $"This is shard {share} only: \"grader merge\" joins all shards, and looks for near copies then.";

            var feedback = Path.Combine(output.Feedback, "<id>", "feedback.html");
            yield return $"Written: {output.Overview}, {output.Gradebook}, {output.Results}, {feedback} and .md";
        }
    }

    private string Graded
    {
        get
        {
            var recorded = graded.Count(handIn => handIn.WasRecorded);
            var already = recorded > 0 ? $", {recorded} of them already recorded" : "";
            var quick = options.Quick ? "; training exercises were left out" : "";
            return $"{Wording.Count(graded.Count, "hand-in")} graded{already}{quick}.";
        }
    }

    private string? ForAPerson
    {
        get
        {
            var waiting = graded.Count(handIn => handIn.Row.WaitingItems > 0);
            if (waiting == 0)
                return null;

            var points = Wording.Points(graded.Max(handIn => handIn.Row.WaitingPoints));
            var sheets = Path.Combine(output.Marking.Folder, "<id>.yaml");
            return $"For a person to mark: {Wording.Count(waiting, "hand-in")}, up to {points} points each, in {sheets}; "
                + $"then run \"grader mark {options.Out}\".";
        }
    }

    private IEnumerable<string> NearCopies
    {
        get
        {
            var groups = CopyGroup.Of(course.Copies);
            var more = groups.Count - MostCopies;
            return [.. groups.Take(MostCopies).Select(group => $"{group}"), .. more > 0 ? [$"… and {more} more"] : Array.Empty<string>()];
        }
    }

    /// <summary>Who handed in what others did; those who attempted nothing share the stubs.</summary>
    private IEnumerable<string> SameSources => graded
        .Where(handIn => handIn.Failure is null && !handIn.Row.Has(MessageKind.NoSource) && handIn.Row.IsAttempted)
        .GroupBy(handIn => handIn.Row.HandIn.ContentHash)
        .Where(same => same.Count() > 1)
        .Select(same => string.Join(", ", same.Select(handIn => handIn.Row.HandIn.Name)));

    private string Used(Func<GradedHandIn, string> part) =>
        string.Join("; ", graded.Select(part).Where(text => text.Length > 0).Distinct().DefaultIfEmpty("none was needed"));

    private static string Name(HandInResult result) => result.HandIn.Name;

    private static IEnumerable<string> InputMessages(GradedHandIn graded) =>
        graded.InputMessages.Select(message => $"{graded.Row.HandIn.Name}: {message}");

    private static IEnumerable<string> Texts(GradedHandIn graded, MessageKind kind) =>
        graded.Row.Messages.Where(message => message.Kind == kind).Select(message => message.Text);

    private static IEnumerable<string> Named(GradedHandIn graded, MessageKind kind) =>
        Texts(graded, kind).Select(text => $"{graded.Row.HandIn.Name}: {text}");

    private static IEnumerable<string> Changes(GradedHandIn graded)
    {
        if (graded.EarlierPoints is not { } earlier || graded.Failure is not null)
            yield break;

        var now = graded.MachinePoints;
        var differences = PointsDifference.Between(earlier, now);
        if (differences.Count == 0)
            yield break;

        var parts = differences.Select(change => $"{change.Exercise} {Wording.Points(change.Before)} → {Wording.Points(change.Now)}");
        var lower = now.Total < earlier.Total ? " LOWER" : "";
        var total = $"{Wording.Points(earlier.Total)} → {Wording.Points(now.Total)}";
        yield return $"{graded.Row.HandIn.Name}: {total}{lower} ({string.Join(", ", parts)})";
    }

    private static string Failure(GradedHandIn graded) =>
        $"{graded.Row.HandIn.Name}: {graded.Failure ?? "some checks could not be judged; see the feedback."}";
}
