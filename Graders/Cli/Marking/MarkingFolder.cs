using Grader.Cli.Output;
using Grader.Results;

namespace Grader.Cli.Marking;

/// <summary>The marking sheets of a grading, one file for each hand-in of a sheet with rubric items. What a person has written is never overwritten.</summary>
/// <param name="folder">Where; made at need.</param>
internal sealed class MarkingFolder(string folder)
{
    /// <summary>Where all of them lie.</summary>
    public string Folder => folder;

    /// <summary>Where the marks of a hand-in lie.</summary>
    public string FileOf(HandInResult result) => Path.Combine(folder, $"{result.HandIn.Id}.yaml");

    /// <summary>The result with the marks that a person has given so far, if any.</summary>
    /// <exception cref="MarkingException">The file is not about this result, or cannot be read.</exception>
    public HandInResult Marked(HandInResult result) => File.Exists(FileOf(result)) && FilledSheet.Read(FileOf(result)) is { IsTouched: true } filled
        ? Marks.Add(result, filled)
        : result;

    /// <summary>The same, but marks that cannot be used are only said aloud: they stay in their file for <c>grader mark</c>.</summary>
    public HandInResult MarkedIfPossible(HandInResult result)
    {
        try
        {
            return Marked(result);
        }
        catch (MarkingException unusable)
        {
            var reason = new Message(MessageKind.MarksNotCounted, "", 0, unusable.Message.ReplaceLineEndings(" "));
            return result with { Messages = [.. result.Messages, reason] };
        }
    }

    /// <summary>Writes an empty sheet for a hand-in that has none yet, or none with a word in it.</summary>
    public void Offer(HandInResult result)
    {
        if (result.Exercises.Any(exercise => exercise.Rubric.Count > 0) && !IsTouched(FileOf(result)))
            AtomicFile.Write(FileOf(result), MarkingSheet.Render(result));
    }

    /// <summary>What cannot be read was written by a person, too.</summary>
    private static bool IsTouched(string path)
    {
        try
        {
            return File.Exists(path) && FilledSheet.Read(path).IsTouched;
        }
        catch (MarkingException)
        {
            return true;
        }
    }
}
