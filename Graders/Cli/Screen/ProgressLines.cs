using System.Globalization;
using Grader.Grading;
using Spectre.Console;

namespace Grader.Cli.Screen;

/// <summary>A line for each hand-in, for logs and pipes.</summary>
/// <param name="console">Where to write.</param>
/// <param name="clock">Measures the time for the estimate of what is left; times are never part of a result.</param>
internal sealed class ProgressLines(IAnsiConsole console, TimeProvider clock) : IGradingScreen
{
    /// <inheritdoc/>
    public T Show<T>(int total, Func<Action<GradedHandIn>, T> work)
    {
        var (done, judged, start) = (0, 0, clock.GetTimestamp());
        return work(graded =>
        {
            done++;
            judged += graded.WasRecorded ? 0 : 1;
            console.Say(Line(graded, done, total, TimeLeft(clock.GetElapsedTime(start), judged, total - done)));
        });
    }

    private static string Line(GradedHandIn graded, int done, int total, string timeLeft)
    {
        var points = graded.Failure is null ? $"{Number(graded.Row.Points)} of {Number(graded.Row.MaxPoints)}" : "grader error";
        var width = total.ToString(CultureInfo.InvariantCulture).Length;
        var number = done.ToString(CultureInfo.InvariantCulture).PadLeft(width);
        var recorded = graded.WasRecorded ? " (recorded)" : "";
        return $"[{number}/{total}] {graded.Row.HandIn.Name}: {points}{recorded}{timeLeft}";
    }

    private static string TimeLeft(TimeSpan elapsed, int judged, int remaining)
    {
        if (judged == 0 || remaining == 0)
            return "";
        var left = elapsed / judged * remaining;
        return left.TotalSeconds < 90
            ? $"; about {Math.Ceiling(left.TotalSeconds)} s left"
            : $"; about {Math.Ceiling(left.TotalMinutes)} min left";
    }

    private static string Number(double points) => points.ToString("0.##", CultureInfo.InvariantCulture);
}
