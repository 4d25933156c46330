using System.Text;
using Grader.Results;

namespace Grader.Reporting.Export;

/// <summary>
/// results.json of an Exercism test runner, version 3. The students of Exercism see the first failure first, so the checks keep their
/// order. https://exercism.org/docs/building/tooling/test-runners/interface
/// </summary>
public static class Exercism
{
    /// <summary>Exercism drops a file that is larger, in bytes of UTF-8.</summary>
    public const int Limit = 500_000;

    /// <summary>Characters of a test's output that Exercism shows.</summary>
    private const int Output = 500;

    /// <summary>Characters of the message about a hand-in that cannot be judged.</summary>
    private const int Message = 65_535;

    // The longest messages that still fit are taken.
    private static readonly int[] messageSizes = [Sizes.Feedback, 1000, 200];

    /// <summary>The document, of at most <see cref="Limit"/> bytes: where it would be longer, the messages of the tests are cut.</summary>
    public static string Render(HandInResult result) =>
        messageSizes.Select(size => Render(result, size)).FirstOrDefault(text => Encoding.UTF8.GetByteCount(text) <= Limit)
        ?? Render(result, messageSize: 0);

    private static string Render(HandInResult result, int messageSize)
    {
        if (ExportText.HasNothingToJudge(result))
            return ExportJson.Render(new Document(3, "error", Cut(ExportText.Summary(result), Message), []));

        var tests = result.Exercises.Index()
            .SelectMany(exercise => exercise.Item.VisibleChecks().Select(check => TestOf(check, exercise.Index + 1, messageSize)))
            .ToList();
        return ExportJson.Render(new Document(3, tests.All(test => test.Status == "pass") ? "pass" : "fail", null, tests));
    }

    private static Test TestOf(CheckResult check, int task, int messageSize)
    {
        var message = ExportText.Explanation(check with { Notes = [] });
        return new(
            PlainText.Line(check.Title),
            Status(check),
            message.Length > 0 && messageSize > 0 ? Cut(message, messageSize) : null,
            check.Notes.Count > 0 ? Cut(PlainText.Clean(string.Join('\n', check.Notes)), Output) : null,
            $"{check.Check} // {PlainText.Line(check.Cites)}",
            task);
    }

    private static string Status(CheckResult check) => check switch
    {
        { Outcome: Outcome.Passed } or { Outcome: Outcome.Failed, InformsOnly: true } => "pass",
        { Outcome: Outcome.Failed or Outcome.NotAttempted or Outcome.Skipped } => "fail",
        _ => "error",
    };

    /// <summary>At most <paramref name="length"/> characters, with a sign that some are left out.</summary>
    private static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(length - (char.IsHighSurrogate(text[length - 2]) ? 2 : 1))] + "…";

    private sealed record Document(int Version, string Status, string? Message, IReadOnlyList<Test> Tests);

    private sealed record Test(string Name, string Status, string? Message, string? Output, string TestCode, int TaskId);
}
