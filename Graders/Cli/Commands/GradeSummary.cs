using System.Globalization;
using Grader.Cli.Screen;
using Grader.Grading;
using Grader.Grading.Journal;
using Grader.Grading.Output;
using Grader.Intake;
using Grader.Judging.Sheets;
using Grader.Reporting;
using Grader.Results;
using Spectre.Console;

namespace Grader.Cli.Commands;

/// <summary>What <c>grader grade</c> writes to the console for the tutor.</summary>
internal sealed class GradeSummary(IAnsiConsole console)
{
    /// <summary>How many groups of near copies the console lists; the folder has all.</summary>
    private const int MostCopies = 20;

    /// <summary>How much of a name an example shows.</summary>
    private const int MostOfName = 60;

    /// <summary>Before grading: how the input was understood.</summary>
    public void Opened(Inbox inbox, int selected, Sheet sheet, GradeOptions options)
    {
        var shard = options.Shard is null ? "" : $" for shard {options.Shard}";
        var chosen = selected == inbox.Envelopes.Count ? "" : $", {selected} of them selected{shard}";
        var example = inbox.Example is { } first ? $", such as \"{Shortened(first)}\"" : "";
        console.Say($"{options.Input}: {inbox.Layout}, {Count(inbox.Envelopes.Count, "hand-in")}{example}{chosen}.");
        console.Say($"Sheet {sheet.Id}: {sheet.Title}{(options.Quick ? " (quick: without training)" : "")}.");
    }

    private static string Shortened(string name) => name.Length <= MostOfName ? name : name[..MostOfName] + "…";

    /// <summary>After grading: the table, what a tutor should look at, and which files were written.</summary>
    public void Finished(GradedCourse course, Inbox inbox, JournalFile journal, OutputFolder output, GradeOptions options)
    {
        var graded = course.HandIns;
        new ConsoleReport(console).WriteTable([.. graded.Select(handIn => handIn.Row)]);
        Section("Input", [.. inbox.Problems.Select(problem => problem.ToString()), .. graded.SelectMany(InputMessages)]);
        Section("Marks of a person that are not counted", graded.SelectMany(handIn => Texts(handIn, MessageKind.MarksNotCounted)));
        Section("Marks of a person for other sources", graded.SelectMany(handIn => Named(handIn, MessageKind.MarksOfOtherSources)));
        Section("To look at (a process ended in the middle of a check; it counts as a crash of the hand-in)",
            graded.SelectMany(handIn => Named(handIn, MessageKind.ProcessDied)));
        Section("Same sources", Copies(graded));
        NearCopies(course, output);
        Section("Changed since the grading before", graded.SelectMany(Changes));
        Kept(course);
        var failures = graded.Where(handIn => handIn.HasGraderError).Select(Failure);
        Section("Grader errors (their points are open; run the same command again)", failures);
        if (journal.UnusedLines > 0)
        {
            console.Say($"{Count(journal.UnusedLines, "record")} of earlier gradings in {output.Folder} not compared with: another key or "
                + "another version of the grader wrote them. \"grader diff\" compares two results.json.");
        }

        console.Say(Graded(graded, options));
        var isolations = graded.Select(handIn => handIn.Row.Isolation).Where(text => text.Length > 0).Distinct();
        console.Say($"Isolation: {string.Join("; ", isolations.DefaultIfEmpty("none was needed"))}.");
        var engines = graded.Select(handIn => handIn.Row.Torch).Where(text => text.Length > 0).Distinct();
        console.Say($"TorchSharp: {string.Join("; ", engines.DefaultIfEmpty("none was needed"))}.");
        var waiting = graded.Count(handIn => handIn.Row.WaitingItems > 0);
        var sheets = Path.Combine(output.Marking.Folder, "<id>.yaml");
        if (waiting > 0)
        {
            var points = Math.Round(graded.Max(handIn => handIn.Row.WaitingPoints), 2).ToString(CultureInfo.InvariantCulture);
            console.Say($"For a person to mark: {Count(waiting, "hand-in")}, up to {points} points each, in {sheets}; "
                + $"then run \"grader mark {options.Out}\".");
        }
        var feedback = Path.Combine(output.Feedback, "<id>", "feedback.html");
        if (options is { Key: null, Seed: null })
        {
            console.Say($"The inputs of the checks derive from {output.Key.Path}, which nobody else should see: "
                + "as long as it is kept, grading again repeats the marks.");
        }

        if (options.Shard is { } share)
            console.Say($"This is shard {share} only: \"grader merge\" joins all shards, and looks for near copies then.");

        console.Say($"Written: {output.Overview}, {output.Gradebook}, {output.Results}, {feedback} and .md");
    }

    /// <summary>After grading: what a tutor should look at in groups, times and lateness.</summary>
    public void Known(CourseData known, EarlierGrading before, IReadOnlyList<GradeRow> rows)
    {
        Section("Lateness or members are others than in the run before", before.ChangedCourseData(rows));
        foreach (var (title, lines) in known.Notes(rows))
            Section(title, lines);
    }

    /// <summary>After an interruption: what was written, and how to go on.</summary>
    public void Interrupted(GradedCourse course, int handIns, OutputFolder output, GradeOptions options)
    {
        Section("Changed since the grading before", course.HandIns.SelectMany(Changes));
        Kept(course);
        var files = course.HandIns.Count > 0 ? $" {output.Gradebook} and {output.Results} list what is graded so far." : "";
        console.Say($"Interrupted: {course.HandIns.Count} of {Count(handIns, "hand-in")} graded.{files}");
        console.Say($"All of it is recorded in \"{options.Out}\"; the same command goes on from there.");
    }

    private void NearCopies(GradedCourse course, OutputFolder output)
    {
        var groups = CopyGroup.Of(course.Copies);
        var more = groups.Count - MostCopies;
        Section($"Near copies (they cost no points; {output.Similar.Folder} shows them side by side)",
        [
            .. groups.Take(MostCopies).Select(group => $"{group}"),
            .. more > 0 ? [$"… and {more} more"] : Array.Empty<string>(),
        ]);
        if (course.CopiesFailure is { } failure)
            console.Say($"Near copies were not looked for: {failure} Run the same command again.");
    }

    private void Kept(GradedCourse course)
    {
        Section("Graded before, but no longer in the input (gradebook and results keep them)", course.Gone.Select(Name));
        Section("Not graded in this run (gradebook and results keep what they had)", course.Waiting.Select(Name));
        Section("Kept with points that the journal does not know (look at them: somebody changed results.json, or another key or version "
            + "of the grader wrote it)", course.Unknown.Select(Name));
    }

    private static string Name(HandInResult result) => result.HandIn.Name;

    private static string Graded(IReadOnlyList<GradedHandIn> graded, GradeOptions options)
    {
        var recorded = graded.Count(handIn => handIn.WasRecorded);
        var already = recorded > 0 ? $", {recorded} of them already recorded" : "";
        var quick = options.Quick ? "; training exercises were left out" : "";
        return $"{Count(graded.Count, "hand-in")} graded{already}{quick}.";
    }

    private static IEnumerable<string> InputMessages(GradedHandIn graded) =>
        graded.InputMessages.Select(message => $"{graded.Row.HandIn.Name}: {message}");

    private static IEnumerable<string> Texts(GradedHandIn graded, MessageKind kind) =>
        graded.Row.Messages.Where(message => message.Kind == kind).Select(message => message.Text);

    private static IEnumerable<string> Named(GradedHandIn graded, MessageKind kind) =>
        Texts(graded, kind).Select(text => $"{graded.Row.HandIn.Name}: {text}");

    /// <summary>Who handed in what others did; those who attempted nothing share the template.</summary>
    private static IEnumerable<string> Copies(IReadOnlyList<GradedHandIn> graded) => graded
        .Where(handIn => handIn.Failure is null && !handIn.Row.Has(MessageKind.NoSource) && handIn.Row.IsAttempted)
        .GroupBy(handIn => handIn.Row.HandIn.ContentHash)
        .Where(same => same.Count() > 1)
        .Select(same => string.Join(", ", same.Select(handIn => handIn.Row.HandIn.Name)));

    private static IEnumerable<string> Changes(GradedHandIn graded)
    {
        if (graded.EarlierPoints is not { } earlier || graded.Failure is not null)
            yield break;
        var now = graded.MachinePoints;
        var differences = PointsDifference.Between(earlier, now);
        if (differences.Count == 0)
            yield break;
        var parts = differences.Select(difference => $"{difference.Exercise} {Number(difference.Before)} → {Number(difference.Now)}");
        var lower = now.Total < earlier.Total ? " LOWER" : "";
        yield return $"{graded.Row.HandIn.Name}: {Number(earlier.Total)} → {Number(now.Total)}{lower} ({string.Join(", ", parts)})";
    }

    private static string Failure(GradedHandIn graded) =>
        $"{graded.Row.HandIn.Name}: {graded.Failure ?? "some checks could not be judged; see the feedback."}";

    private void Section(string title, IEnumerable<string> lines) => console.SaySection(title, lines);

    private static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";

    private static string Number(double points) => points.ToString("0.##", CultureInfo.InvariantCulture);
}
