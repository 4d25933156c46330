using Grader.Grading.Marking;
using Grader.Results;
using Grader.Review.Data;

namespace Grader.Grading.Desk;

/// <summary>Writes one change of the page into a marking sheet, unless the mark is no longer the one that it replaces.</summary>
/// <param name="path">The sheet.</param>
/// <param name="result">Whose it is.</param>
/// <param name="target">What the mark is for.</param>
/// <param name="change">What the page wants to write.</param>
internal sealed class MarkSaving(string path, HandInResult result, MarkTarget target, MarkChange change)
{
    private readonly string file = FilledSheet.FileName(path);
    private readonly WrittenMark wanted = new(change.Given.Trim(), change.Comment.ReplaceLineEndings("\n").Trim());

    /// <summary>What became of it, once <see cref="Apply"/> has returned.</summary>
    public SaveAnswer Answer { get; private set; } = SaveAnswer.Refused("Nothing was written.");

    /// <summary>The text with the change; the same text where there is a conflict.</summary>
    /// <exception cref="MarkingException">The sheet does not allow the change, or is about something else.</exception>
    public string Apply(string text)
    {
        var filled = FilledSheet.Parse(file, text);
        Marks.RequireFits(result, filled);
        var present = Present(filled);
        // A page that got no answer sends its change again, which may be written already.
        if (present.Version != change.Version && present != wanted)
        {
            Answer = SaveAnswer.Conflict(present);
            return text;
        }

        Answer = SaveAnswer.Saved(wanted);
        return target.Kind switch
        {
            MarkKind.Item => WithItem(text, filled),
            MarkKind.Check => WithOverride(text, filled),
            MarkKind.Line => MarkingText.WithLine(file, text, target.Id, wanted.Given, wanted.Comment),
            _ => MarkingText.WithAnswer(file, text, target.Id, wanted.Comment),
        };
    }

    private WrittenMark Present(FilledSheet filled) => (target.Kind switch
    {
        MarkKind.Item => filled.Items.Where(item => item.Id.Text == target.Id)
            .Select(item => new WrittenMark(item.Given.Text, item.Comment.Text)),
        MarkKind.Check => filled.Overrides.Where(written => written.Check.Text == target.Id)
            .Select(written => new WrittenMark(written.Given.Text, written.Reason.Text)),
        MarkKind.Line => filled.Lines.Where(line => line.Place.Text == target.Id)
            .Select(line => new WrittenMark(line.Code.Text, line.Comment.Text)),
        _ => filled.Answers.Where(answer => answer.Complaint.Text == target.Id)
            .Select(answer => new WrittenMark("", answer.Answer.Text)),
    }).FirstOrDefault(WrittenMark.None);

    private string WithItem(string text, FilledSheet filled)
    {
        var items = result.Exercises.SelectMany(exercise =>
            exercise.Rubric.Select((item, index) => (Id: MarkingSheet.ItemId(exercise, index), Item: item)));
        var (_, item) = items.FirstOrDefault(item => item.Id == target.Id);
        if (item is null)
            throw new MarkingException($"The sheet has no item \"{target.Id}\" any more. Load the page again.");
        if (wanted.Given.Length > 0)
            GivenPoints.Read(AsWritten(wanted.Given), item.Points, "item", filled);

        return MarkingText.WithItem(file, text, target.Id, item.Text, wanted.Given, wanted.Comment);
    }

    private string WithOverride(string text, FilledSheet filled)
    {
        var check = result.Exercises.SelectMany(exercise => exercise.Checks).FirstOrDefault(check => check.Check == target.Id)
            ?? throw new MarkingException($"The sheet has no check \"{target.Id}\" any more. Load the page again.");
        var written = new FilledOverride(AsWritten(target.Id), AsWritten(wanted.Given), AsWritten(wanted.Comment));
        if (!written.IsEmpty)
            Overrides.Changed(check, written, filled);

        return MarkingText.WithOverride(file, text, target.Id, wanted.Given, wanted.Comment);
    }

    private static FilledValue AsWritten(string text) => new(text, Line: 0);
}
