using System.Collections.Concurrent;
using Grader.Grading.Marking;
using Grader.Grading.Output;
using Grader.Results;
using Grader.Review.Data;

namespace Grader.Grading.Desk;

/// <summary>The folder of a grading, for the page on which a person marks it.</summary>
/// <param name="output">The folder.</param>
internal sealed class ReviewDesk(OutputFolder output) : IReviewDesk
{
    private readonly ReadAgain<IReadOnlyList<HandInResult>> results = new(
        output.Results, () => [.. ResultsFile.Read(output.Results).Select(result => Marking.Marks.Remove(result).WithoutPictures())]);

    private readonly ConcurrentDictionary<string, ReadAgain<ReadSheet>> sheets = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ReviewSheet Sheet() => ReviewContent.Sheet(output.Folder, results.Value);

    /// <inheritdoc/>
    public ReviewHandIn? HandIn(string id) =>
        Find(id) is { } result ? ReviewContent.HandIn(result, output.Sources.FilesOf(result.HandIn.Id)) : null;

    /// <inheritdoc/>
    public IReadOnlyList<ReviewMarks> Marks() => [.. results.Value.Where(ReviewContent.IsJudged).Select(Marks)];

    /// <inheritdoc/>
    public HandedInFile? File(string handIn, string name) =>
        Find(handIn) is { } result && output.Sources.FilesOf(result.HandIn.Id).FirstOrDefault(file => file.Name == name) is { } file
            ? new(FileKinds.Of(file.Name), file.FullName)
            : null;

    /// <inheritdoc/>
    public SaveAnswer Save(MarkTarget target, MarkChange change)
    {
        if (Find(target.HandIn) is not { } result)
            return SaveAnswer.Refused($"The grading has no hand-in \"{target.HandIn}\" any more. Load the page again.");

        try
        {
            var saving = new MarkSaving(output.Marking.FileOf(result), result, target, change);
            output.Marking.Change(result, saving.Apply);
            return saving.Answer;
        }
        catch (MarkingException unusable)
        {
            return SaveAnswer.Refused(unusable.Reason);
        }
        catch (Exception failure) when (failure is RefusedException or IOException or UnauthorizedAccessException)
        {
            return SaveAnswer.Refused($"The mark could not be written: {failure.Message}");
        }
    }

    private HandInResult? Find(string id) => results.Value.FirstOrDefault(result => result.HandIn.Id == id);

    private ReviewMarks Marks(HandInResult result)
    {
        var file = output.Marking.FileOf(result);
        return sheets.GetOrAdd(file, path => new(path, () => ReadSheet.Of(path))).Value.MarksOf(result);
    }
}
