using Grader.Results;
using Spectre.Console;

namespace Grader.Reporting.Console;

/// <summary>The terminal's colour for an outcome; the sign beside it says the same.</summary>
internal static class OutcomeStyle
{
    public static Style Style(this Outcome outcome) => new(outcome switch
    {
        Outcome.Passed => Color.Green,
        Outcome.Failed => Color.Red,
        Outcome.StudentError => Color.Yellow,
        Outcome.GraderError => Color.Fuchsia,
        _ => Color.Grey,
    });
}
