using Grader.Results;

namespace Grader.Grading.Marking;

/// <summary>Adds what a person has filled in to the result that it belongs to.</summary>
internal static class Marks
{
    /// <summary>The result with the person's marks.</summary>
    /// <exception cref="MarkingException">
    /// The file is about another hand-in, or has marks that the sheet does not allow: one line for each of them.
    /// </exception>
    public static HandInResult Add(HandInResult result, FilledSheet filled)
    {
        RequireSame(result, filled);
        var items = ById(result, filled);
        List<string> wrong = [];
        var exercises = Overrides.Apply(result, filled, wrong).Select(exercise => Marked(exercise, items, filled, wrong)).ToList();
        var lines = Remarks.Lines(filled, wrong);
        return wrong.Count > 0
            ? throw new MarkingException(string.Join("\n", wrong))
            : result with
            {
                Exercises = exercises,
                Messages = [.. result.Messages, .. Notes(result, filled)],
                LineComments = lines,
                Answers = Remarks.Answers(filled),
            };
    }

    /// <summary>
    /// A note where the marks were given for other sources, because a tutor has mended them or a student has handed in again: marks stay,
    /// and somebody should look once more. Null where the sources are the same.
    /// </summary>
    public static Message? OtherSources(HandInResult result, FilledSheet filled) => filled.Content.Text == result.HandIn.ContentHash
        ? null
        : new Message(MessageKind.MarksOfOtherSources, "", 0,
            "The marks of a person were given for other sources and count as they stand. Look at the sources again, then write "
            + $"content: \"{result.HandIn.ContentHash}\" into line {filled.Content.Line} of {filled.File}.");

    /// <summary>Makes sure that the file is about this result, and names only items and checks that it has, each once.</summary>
    /// <exception cref="MarkingException">It is not, or does not.</exception>
    public static void RequireFits(HandInResult result, FilledSheet filled)
    {
        RequireSame(result, filled);
        ById(result, filled);
        Overrides.ByCheck(result, filled);
    }

    /// <summary>
    /// The result as the machine found it, without what a person has given or changed, and without messages about that.
    /// </summary>
    public static HandInResult Remove(HandInResult result) => result with
    {
        Messages = [.. result.Messages.Where(message => !IsAboutMarks(message))],
        Exercises = [.. result.Exercises.Select(Overrides.Remove).Select(WithoutMarks)],
        LineComments = [],
        Answers = [],
    };

    private static bool IsAboutMarks(Message message) =>
        message.Kind is MessageKind.MarksNotCounted or MessageKind.MarksOfOtherSources;

    private static ExerciseResult WithoutMarks(ExerciseResult exercise) =>
        exercise with { Rubric = [.. exercise.Rubric.Select(item => item with { Mark = null })] };

    private static void RequireSame(HandInResult result, FilledSheet filled)
    {
        RequireEqual(filled, filled.HandIn, result.HandIn.Id, "hand-in");
        RequireEqual(filled, filled.Sheet, result.Sheet, "sheet");
    }

    private static void RequireEqual(FilledSheet filled, FilledValue written, string expected, string what)
    {
        if (written.Text != expected)
        {
            throw MarkingException.At(filled, written, $"this {what} is \"{written.Text}\", but the marks here are read for "
                + $"the {what} \"{expected}\"", "Move the file to where it belongs");
        }
    }

    private static IEnumerable<Message> Notes(HandInResult result, FilledSheet filled) =>
        OtherSources(result, filled) is { } note ? [note] : [];

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
                throw MarkingException.At(filled, item.Id,
                    $"sheet {result.Sheet} has no item \"{item.Id.Text}\"", $"Its items are {string.Join(", ", known)}");
            }
            if (!items.TryAdd(item.Id.Text, item))
                throw MarkingException.At(filled, item.Id, $"item \"{item.Id.Text}\" is there twice", "Keep one of them");
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
            throw MarkingException.At(filled, written.Text,
                $"the text of item \"{written.Id.Text}\" is no longer that of the sheet (\"{item.Text}\")",
                "Check the marks, then correct the text, or remove the file and grade again");
        }
        var comment = written.Comment.Text.Length > 0 ? written.Comment.Text : null;
        return written.Given.Text.Length switch
        {
            > 0 => GivenPoints.Read(written.Given, item.Points, "item", filled) with { Comment = comment },
            0 when comment is not null => throw MarkingException.At(
                filled, written.Comment, "there is a comment but no mark", "Write points, ✓ or ✗ after \"given:\""),
            _ => null,
        };
    }
}
