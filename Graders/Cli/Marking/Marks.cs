using System.Globalization;
using Grader.Results;

namespace Grader.Cli.Marking;

/// <summary>Adds what a person has filled in to the result that it belongs to.</summary>
internal static class Marks
{
    private static readonly string[] allPoints = ["✓", "x", "yes"];
    private static readonly string[] noPoints = ["✗", "no"];

    /// <summary>The result with the person's marks.</summary>
    /// <exception cref="MarkingException">
    /// The file is about another hand-in, or has marks that the sheet does not allow: one line for each of them.
    /// </exception>
    public static HandInResult Add(HandInResult result, FilledSheet filled)
    {
        RequireEqual(filled, filled.HandIn, result.HandIn.Id, "hand-in");
        RequireEqual(filled, filled.Sheet, result.Sheet, "sheet");
        RequireEqual(filled, filled.Content, result.HandIn.ContentHash, "content");
        var items = ById(result, filled);
        List<string> wrong = [];
        var exercises = result.Exercises.Select(exercise => Marked(exercise, items, filled, wrong)).ToList();
        return wrong.Count == 0 ? result with { Exercises = exercises } : throw new MarkingException(string.Join("\n", wrong));
    }

    private static void RequireEqual(FilledSheet filled, FilledValue written, string expected, string what)
    {
        if (written.Text == expected)
            return;
        var remedy = what == "content"
            ? "The sources have changed since: look at them again, then correct the line, or remove the file and grade again"
            : "Move the file to where it belongs";
        throw Wrong(filled, written,
            $"this {what} is \"{written.Text}\", but the marks here are read for the {what} \"{expected}\"", remedy);
    }

    private static Dictionary<string, FilledItem> ById(HandInResult result, FilledSheet filled)
    {
        var known = result.Exercises
            .SelectMany(exercise => exercise.Rubric.Select((_, index) => MarkingSheet.ItemId(exercise, index)))
            .ToList();
        Dictionary<string, FilledItem> items = new(StringComparer.Ordinal);
        foreach (var item in filled.Items)
        {
            if (!known.Contains(item.Id.Text))
            {
                throw Wrong(
                    filled, item.Id, $"sheet {result.Sheet} has no item \"{item.Id.Text}\"", $"Its items are {string.Join(", ", known)}");
            }
            if (!items.TryAdd(item.Id.Text, item))
                throw Wrong(filled, item.Id, $"item \"{item.Id.Text}\" is there twice", "Keep one of them");
        }

        return items;
    }

    private static ExerciseResult Marked(
        ExerciseResult exercise, Dictionary<string, FilledItem> items, FilledSheet filled, List<string> wrong)
    {
        RubricItem WithMark(RubricItem item, int index) =>
            items.GetValueOrDefault(MarkingSheet.ItemId(exercise, index)) is { } written
                ? item with { Mark = MarkOrReason(item, written, filled, wrong) }
                : item with { Mark = null };

        return exercise with { Rubric = [.. exercise.Rubric.Select(WithMark)] };
    }

    /// <summary>
    /// The mark of an item. Where it cannot be used, the reason is added to <paramref name="wrong"/>, so that all are shown at once.
    /// </summary>
    private static RubricMark? MarkOrReason(RubricItem item, FilledItem written, FilledSheet filled, List<string> wrong)
    {
        try
        {
            return Mark(item, written, filled);
        }
        catch (MarkingException unusable)
        {
            wrong.Add(unusable.Message);
            return null;
        }
    }

    private static RubricMark? Mark(RubricItem item, FilledItem written, FilledSheet filled)
    {
        if (written.Text.Text != item.Text.Trim())
        {
            throw Wrong(filled, written.Text,
                $"the text of item \"{written.Id.Text}\" is no longer that of the sheet (\"{item.Text}\")",
                "Check the marks, then correct the text, or remove the file and grade again");
        }
        var comment = written.Comment.Text.Length > 0 ? written.Comment.Text : null;
        return written.Given.Text.Length switch
        {
            > 0 => Given(item, written.Given, filled) with { Comment = comment },
            0 when comment is not null => throw Wrong(
                filled, written.Comment, "there is a comment but no mark", "Write points, ✓ or ✗ after \"given:\""),
            _ => null,
        };
    }

    private static RubricMark Given(RubricItem item, FilledValue given, FilledSheet filled)
    {
        if (allPoints.Contains(given.Text, StringComparer.OrdinalIgnoreCase))
            return new(true, item.Points);
        if (noPoints.Contains(given.Text, StringComparer.OrdinalIgnoreCase))
            return new(false, 0);
        var (least, most) = (Math.Min(0, item.Points), Math.Max(0, item.Points));
        if (Points(given.Text) is not { } points)
            throw Wrong(filled, given, $"\"{given.Text}\" is no mark", "Write a number such as 0.5, ✓ or ✗");
        return points >= least && points <= most
            ? new(points != 0, points)
            : throw Wrong(
                filled, given, $"{Number(points)} points are out of range", $"This item gives from {Number(least)} to {Number(most)}");
    }

    /// <summary>A number as a person writes it: with a decimal point or comma, and any minus sign.</summary>
    private static double? Points(string text)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        var plain = text.Replace(',', '.').Replace('−', '-');
        return double.TryParse(plain, Style, CultureInfo.InvariantCulture, out var points) && double.IsFinite(points) ? points : null;
    }

    private static string Number(double points) => points.ToString("0.##", CultureInfo.InvariantCulture);

    private static MarkingException Wrong(FilledSheet filled, FilledValue at, string what, string remedy) =>
        new($"{filled.File}, line {at.Line}: {what}. {remedy}.");
}
