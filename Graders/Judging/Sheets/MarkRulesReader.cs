using System.Globalization;
using Grader.Results;

namespace Grader.Judging.Sheets;

/// <summary>Reads and checks what a sheet file says about lateness and rounding.</summary>
internal static class MarkRulesReader
{
    /// <summary>The rules of a sheet.</summary>
    /// <param name="written">The sheet as it stands in its file.</param>
    /// <param name="maximum">What its exercises give together.</param>
    /// <param name="name">Name of the file in messages.</param>
    /// <exception cref="SheetException">A rule cannot be read.</exception>
    public static MarkRules Read(SheetYaml written, double maximum, string name) => new()
    {
        Late = written.Late is { } late ? Late(late, name) : null,
        Due = written.Due is { } due ? Moment.Parse(due) ?? throw Wrong(name, "due", due, Moment.Remedy) : null,
        Rounding = written.Rounding is { } step ? Rounding(step, maximum, name) : null,
    };

    private static LatePolicy Late(SheetYaml.LateYaml written, string name)
    {
        if (written.PerDay is not { } perDay)
            throw new SheetException($"{name}: \"late\" has no perDay; say what each day costs, such as perDay: 10% or perDay: 1.");

        return new(Amount(perDay, "late.perDay", name))
        {
            Grace = written.Grace is { } grace ? Duration.Parse(grace) ?? throw Wrong(name, "late.grace", grace, Duration.Remedy) : default,
            Cap = written.Cap is { } cap ? Amount(cap, "late.cap", name) : null,
        };
    }

    private static PointsOrShare Amount(string text, string key, string name) =>
        PointsOrShare.Parse(text)
        ?? throw Wrong(name, key, text, "write points, such as 1.5, or a share of the sheet's points, such as 10%");

    /// <summary>Full points must be a mark: where they are no multiple, the best hand-in would lose some to rounding.</summary>
    private static double Rounding(double step, double maximum, string name)
    {
        var written = step.ToString(CultureInfo.InvariantCulture);
        if (!(step > 0) || !double.IsFinite(step))
            throw Wrong(name, "rounding", written, "write the step between two marks, such as 0.25");

        var points = maximum.ToString(CultureInfo.InvariantCulture);
        return Math.Abs(Math.Round(maximum / step) - maximum / step) < 1e-6
            ? step
            : throw Wrong(name, "rounding", written, $"the sheet gives {points} points, which is no multiple of it");
    }

    private static SheetException Wrong(string name, string key, string value, string remedy) =>
        new($"{name}: \"{key}: {value}\" cannot be used; {remedy}.");
}
