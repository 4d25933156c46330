using System.CommandLine;
using Grader.Grading;
using Grader.Results;

namespace Grader.Cli.Syntax;

/// <summary>The options that say who made each hand-in and when it came.</summary>
internal sealed class CourseOptions
{
    private readonly Option<string?> due = new("--due")
    {
        Description = "When hand-ins were due, with the offset from UTC: 2026-11-20T23:59+01:00. In place of what the sheet says.",
    };
    private readonly Option<string?> submitted = new("--submitted") { Description = "CSV file that says when each hand-in came." };
    private readonly Option<string?> members = new("--members") { Description = "CSV file that says who is in which group." };
    private readonly Option<string[]> columns = ColumnOption.Option();

    /// <summary>Gives the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(due);
        command.Add(submitted);
        command.Add(columns);
        command.Add(members);
    }

    /// <summary>What the user says.</summary>
    /// <exception cref="RefusedException">The due date is no moment.</exception>
    public CourseFiles FilesOf(ParseResult parsed) => new()
    {
        Due = parsed.GetValue(due) is { } text
            ? Moment.Parse(text) ?? throw new RefusedException($"--due {text}: {Moment.Remedy}.")
            : null,
        Submitted = parsed.GetValue(submitted),
        Columns = parsed.GetValue(columns) ?? [],
        Members = parsed.GetValue(members),
    };
}
