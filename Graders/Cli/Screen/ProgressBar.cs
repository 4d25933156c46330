using Grader.Grading;
using Spectre.Console;

namespace Grader.Cli.Screen;

/// <summary>A bar with counts and the time left, for a terminal.</summary>
internal static class ProgressBar
{
    /// <summary>Shows it while <paramref name="work"/> runs, which reports each hand-in as it ends.</summary>
    public static T Show<T>(IAnsiConsole console, int total, Func<Action<GradedHandIn>, T> work) => console.Progress()
        .AutoClear(true)
        .Columns(
            new TaskDescriptionColumn { Alignment = Justify.Left },
            new ProgressBarColumn(),
            new PercentageColumn(),
            new RemainingTimeColumn(),
            new SpinnerColumn(Spinner.Known.Line))
        .Start(context =>
        {
            var done = 0;
            var bar = context.AddTask($"0 of {total} hand-ins", maxValue: Math.Max(1, total));
            return work(graded =>
            {
                bar.Description = Markup.Escape($"{++done} of {total} hand-ins");
                bar.Increment(1);
            });
        });
}
