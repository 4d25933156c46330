using Grader.Cli.Screen;
using Grader.Grading;
using Grader.Judging.Manifests;
using Spectre.Console;

namespace Grader.Cli.Commands;

/// <summary><c>grader explain</c>: the law that a check tests, its source, the tolerance, and the mistakes that it catches.</summary>
internal sealed class ExplainCommand(IAnsiConsole console, Catalogue catalogue)
{
    /// <summary>Explains the check with this id, or the only one whose id or title contains the name.</summary>
    public int Run(string name)
    {
        var check = Find(name);
        console.Say(check.Id);
        WriteField("Check", check.Title);
        WriteField("Contract", check.Contract.FullName ?? check.Contract.Name);
        WriteField("Worth", Worth(check));
        WriteField("Law", check.Law);
        WriteField("Within", check.Within);
        WriteField("Source", check.Cites);
        foreach (var need in check.Needs)
            WriteField("Needs", need);
        foreach (var mistake in check.KnownMistakes)
            WriteField("Catches", mistake);
        WriteField("Runs", Runs(check));
        WriteField("Try it", $"grader check <folder> --only {check.Id}");
        return ExitCode.AllFine;
    }

    private CheckDescription Find(string name)
    {
        if (catalogue.Manifest.Find(name) is { } exact)
            return exact;
        var wanted = name.Replace(' ', '_');
        var alike = catalogue.Manifest.Checks.Where(check => check.Id.Contains(wanted, StringComparison.OrdinalIgnoreCase)).ToList();
        return alike switch
        {
            [var one] => one,
            [] => throw new RefusedException($"No check is called \"{name}\".{Near(name)} \"grader list <sheet>\" shows them all."),
            _ => throw new RefusedException($"\"{name}\" fits {alike.Count} checks: {FirstIds(alike)}. Name one of them."),
        };
    }

    /// <summary>Whole ids are compared with an id, and names without their class with a name.</summary>
    private string Near(string name) => NearNames.Question(
        name, catalogue.Manifest.Checks.Select(check => name.Contains('.') ? check.Id : check.Id[(check.Id.IndexOf('.') + 1)..]));

    private static string FirstIds(List<CheckDescription> checks) =>
        string.Join(", ", checks.Take(8).Select(check => check.Id)) + (checks.Count > 8 ? " …" : "");

    private string? Worth(CheckDescription check)
    {
        var worth =
            from sheet in catalogue.Sheets
            from exercise in sheet.Exercises
            where exercise.Contracts.Contains(check.Contract)
            select $"{catalogue.Worth(exercise, check):0.##} of the {exercise.Points:0.##} points of {exercise.Id}";
        return string.Join("; ", worth) is { Length: > 0 } text ? text : null;
    }

    private static string? Runs(CheckDescription check) => (check.Trains, check.Hidden) switch
    {
        (true, true) => "only at the tutor's; trains a network, so --quick leaves it out",
        (true, false) => "trains a network, so --quick leaves it out",
        (false, true) => "only at the tutor's",
        _ => null,
    };

    private void WriteField(string label, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            console.Say($"  {label + ":",-10}{text}");
    }
}
