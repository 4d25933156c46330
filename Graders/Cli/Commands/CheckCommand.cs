using System.Security.Cryptography;
using Grader.Cli.Screen;
using Grader.Grading;
using Grader.Grading.Files;
using Grader.Grading.Output;
using Grader.Intake;
using Grader.Isolation;
using Grader.Judging.Sheets;
using Grader.Reporting;
using Grader.Reporting.Export;
using Grader.Results;
using Spectre.Console;

namespace Grader.Cli.Commands;

/// <summary><c>grader check</c>: one hand-in, for its author. The points are advisory.</summary>
/// <param name="console">Where to write.</param>
/// <param name="version">The version of grader and checks, for the results.</param>
/// <param name="judgeFor">Makes the judge for a sheet.</param>
internal sealed class CheckCommand(IAnsiConsole console, string version, Func<Sheet, IJudge> judgeFor)
{
    /// <summary>Judges the hand-in by each sheet, shows the results, and returns the exit code.</summary>
    /// <exception cref="IntakeException">The input cannot be read.</exception>
    public int Run(IReadOnlyList<Sheet> sheets, CheckOptions options, CancellationToken stop)
    {
        using var inbox = Inbox.Open(options.Input, single: true, IntakeLimits.Default);
        var envelope = inbox.Envelopes is [var only, ..] ? only
            : throw new RefusedException($"\"{options.Input}\" is empty. Name the folder with the .cs files of one hand-in.");
        var contents = inbox.Read(envelope);
        // The log of a GitHub workflow must not show file names of a hand-in unquoted. There, the annotations show the problems.
        foreach (var problem in inbox.Problems.Concat(contents.Problems).Where(_ => !options.GitHub))
            console.Say(problem.ToString());

        var results = sheets.Select(sheet => Judge(sheet, envelope, contents, stop)).ToList();
        if (options.GitHub)
            Annotate(results, options.Input);
        else if (options.All)
            results.ForEach(new ConsoleReport(console).Write);
        else
            new ScreenOfFeedback(console).Write(results, sheets.Sum(sheet => sheet.HiddenChecks));
        if (options.Out is { } folder)
            Write(new OutputFolder(folder) { Feedback = folder }, results, options.GitHub);
        return Code(results.SelectMany(result => result.Exercises).SelectMany(exercise => exercise.Checks));
    }

    private HandInResult Judge(Sheet sheet, Envelope envelope, Contents contents, CancellationToken stop)
    {
        var handIn = new HandInInfo(envelope.Id, envelope.Name, ContentHash.Of(contents.Sources));
        var result = judgeFor(sheet).Judge(handIn, contents.Sources, [], (_, _) => { }, stop);
        return result.For(handIn, contents.Problems) with { Policy = sheet.Policy };
    }

    private void Annotate(List<HandInResult> results, string input)
    {
        var folder = Directory.Exists(input) ? input : Path.GetDirectoryName(input) ?? "";
        foreach (var result in results)
        {
            console.Profile.Out.Writer.Write(GitHubLog.Render(result, folder, RandomNumberGenerator.GetHexString(32)));
            if (Environment.GetEnvironmentVariable("GITHUB_STEP_SUMMARY") is { Length: > 0 } summary)
                JobSummary.Append(summary, result);
        }
    }

    private void Write(OutputFolder output, List<HandInResult> results, bool isLog)
    {
        AtomicFile.Write(output.Results, file => ResultsFile.Write(file, results, version));
        AtomicFile.Write(output.JUnit, JUnit.Render(results));
        foreach (var result in results)
        {
            // The id names the folder of the feedback: one for each sheet.
            var id = results.Count == 1 ? result.HandIn.Id : $"{result.HandIn.Id}-{result.Sheet}";
            output.WriteFeedback(result with { HandIn = result.HandIn with { Id = id } });
            if (!isLog)
                console.Say($"All feedback: {Path.GetRelativePath(".", Path.Combine(output.Feedback, id, "feedback.html"))}");
        }
    }

    /// <summary>A check that only informs may fail.</summary>
    private static int Code(IEnumerable<CheckResult> checks)
    {
        var outcomes = checks.Where(check => !check.InformsOnly || check.Outcome == Outcome.GraderError)
            .Select(check => check.Outcome).ToHashSet();
        return outcomes.Contains(Outcome.GraderError) ? ExitCode.GraderError
            : outcomes.Contains(Outcome.Failed) || outcomes.Contains(Outcome.StudentError) ? ExitCode.SomeCheckFailed
            : ExitCode.AllFine;
    }
}
