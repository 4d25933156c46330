using System.Globalization;
using Grader.Grading;
using Grader.Reporting;
using Spectre.Console;

namespace Grader.Cli.Screen;

/// <summary>A line for each hand-in, for logs and pipes.</summary>
/// <param name="console">Where to write.</param>
/// <param name="clock">Measures the time for the estimate of what is left; times are never part of a result.</param>
/// <param name="total">How many hand-ins there are.</param>
internal sealed class ProgressLines(IAnsiConsole console, TimeProvider clock, int total)
{
    private readonly long start = clock.GetTimestamp();
    private int done;
    private int judged;

    /// <summary>Writes the line of a hand-in.</summary>
    public void Add(GradedHandIn graded)
    {
        done++;
        judged += graded.WasRecorded ? 0 : 1;
        console.Say(Line(graded, TimeLeft(clock.GetElapsedTime(start), total - done)));
    }

    private string Line(GradedHandIn graded, string timeLeft)
    {
        var points = graded.Failure is null
            ? $"{Wording.Points(graded.Row.Points)} of {Wording.Points(graded.Row.MaxPoints)}"
            : "grader error";
        var width = total.ToString(CultureInfo.InvariantCulture).Length;
        var number = done.ToString(CultureInfo.InvariantCulture).PadLeft(width);
        var recorded = graded.WasRecorded ? " (recorded)" : "";
        return $"[{number}/{total}] {graded.Row.HandIn.Name}: {points}{recorded}{timeLeft}";
    }

    private string TimeLeft(TimeSpan elapsed, int remaining)
    {
        if (judged == 0 || remaining == 0)
            return "";
        var left = elapsed / judged * remaining;
        return left.TotalSeconds < 90
            ? $"; about {Math.Ceiling(left.TotalSeconds)} s left"
            : $"; about {Math.Ceiling(left.TotalMinutes)} min left";
    }
}
