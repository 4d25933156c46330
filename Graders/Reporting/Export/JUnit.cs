using System.Text;
using System.Xml;
using System.Xml.Linq;
using Grader.Results;

namespace Grader.Reporting.Export;

/// <summary>
/// JUnit XML, which CI systems show: one suite for each exercise, one case for each check. It holds no points: a check that gives none
/// never fails.
/// </summary>
public static class JUnit
{
    /// <summary>Artemis keeps 20,000 characters of a message; some are left for the sentence that tells how many are cut.</summary>
    private const int Message = 19_900;

    /// <summary>The document.</summary>
    public static string Render(params IEnumerable<HandInResult> results)
    {
        var suites = results.SelectMany(result => result.Exercises.Select(exercise => Suite(result, exercise)));
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{new XElement("testsuites", suites)}\n".ReplaceLineEndings("\n");
    }

    private static XElement Suite(HandInResult result, ExerciseResult exercise)
    {
        var cases = exercise.VisibleChecks().Select(Case).ToList();
        int Count(string kind) => cases.Count(one => one.Element(kind) is not null);
        return new("testsuite",
            new XAttribute("name", Valid($"{ExportText.Name(exercise, result.Sheet)} ({PlainText.Line(result.HandIn.Name)})")),
            new XAttribute("tests", cases.Count),
            new XAttribute("failures", Count("failure")),
            new XAttribute("errors", Count("error")),
            new XAttribute("skipped", Count("skipped")),
            cases);
    }

    private static XElement Case(CheckResult check) => new("testcase",
        new XAttribute("name", Valid(PlainText.Line(check.Title))),
        new XAttribute("classname", Valid(check.Check)),
        KindOf(check) is { } kind ? Verdict(kind, check) : null);

    private static XElement Verdict(string kind, CheckResult check)
    {
        var summary = PlainText.Line(check.Feedback?.Summary ?? check.Cause ?? check.Outcome.Word());
        IEnumerable<XAttribute> type = kind == "skipped" ? [] : [new("type", check.Outcome.Word())];
        return new(kind, new XAttribute("message", Valid(summary)), type, Valid(ExportText.Explanation(check)));
    }

    private static string? KindOf(CheckResult check) => check switch
    {
        { Outcome: Outcome.Passed } or { Outcome: Outcome.Failed, InformsOnly: true } => null,
        { Outcome: Outcome.Failed } => "failure",
        { Outcome: Outcome.StudentError or Outcome.GraderError } => "error",
        _ => "skipped",
    };

    /// <summary>The text without the few characters that no XML document may have, cut where it is too long.</summary>
    private static string Valid(string text)
    {
        var valid = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes().Where(rune => rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value)))
            valid.Append(rune);

        return PlainText.Capped(valid.ToString(), Message);
    }
}
