using Grader.Grading.Marking;
using Grader.Results;
using Grader.Review.Data;

namespace Grader.Grading.Desk;

/// <summary>A marking sheet as it was found: filled in, not there yet, or not readable.</summary>
/// <param name="Filled">What it holds; null where it does not exist or cannot be read.</param>
/// <param name="Problem">Why it cannot be read; null where it can.</param>
internal sealed record ReadSheet(FilledSheet? Filled, string? Problem)
{
    private static readonly Dictionary<string, WrittenMark> none = [];

    /// <summary>Reads a sheet.</summary>
    public static ReadSheet Of(string path)
    {
        try
        {
            return new(File.Exists(path) ? FilledSheet.Read(path) : null, null);
        }
        catch (MarkingException unreadable)
        {
            return new(null, unreadable.Message);
        }
    }

    /// <summary>What it says about a hand-in.</summary>
    public ReviewMarks MarksOf(HandInResult result)
    {
        if (Filled is null)
            return new(result.HandIn.Id, Problem, none, none);

        try
        {
            Marks.RequireFits(result, Filled);
            return new(
                result.HandIn.Id, null,
                Filled.Items.ToDictionary(item => item.Id.Text, item => new WrittenMark(item.Given.Text, item.Comment.Text)),
                Filled.Overrides.ToDictionary(
                    change => change.Check.Text, change => new WrittenMark(change.Given.Text, change.Reason.Text)))
            {
                Lines = Filled.Lines.ToDictionary(
                    line => line.Place.Text, line => new WrittenMark(line.Code.Text, line.Comment.Text)),
                Answers = Filled.Answers.ToDictionary(answer => answer.Complaint.Text, answer => new WrittenMark("", answer.Answer.Text)),
                Note = Marks.OtherSources(result, Filled)?.Text,
            };
        }
        catch (MarkingException unusable)
        {
            return new(result.HandIn.Id, unusable.Message, none, none);
        }
    }
}
