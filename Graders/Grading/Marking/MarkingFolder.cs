using Grader.Grading.Files;
using Grader.Results;

namespace Grader.Grading.Marking;

/// <summary>
/// The marking sheets of a grading, one file for each hand-in of a sheet with rubric items. What a person has written is never
/// overwritten.
/// </summary>
/// <param name="folder">Its path; the folder is made when a sheet is written.</param>
internal sealed class MarkingFolder(string folder)
{
    private readonly FileLock changes = new(folder + ".lock", patience: TimeSpan.FromSeconds(10), "changes the marks");

    /// <summary>Path of the folder.</summary>
    public string Folder => folder;

    /// <summary>Path of the marking sheet of a hand-in.</summary>
    public string FileOf(HandInResult result) => Path.Combine(folder, $"{result.HandIn.Id}.yaml");

    /// <summary>The result with the marks that a person has given so far, if any.</summary>
    /// <exception cref="MarkingException">The file is not about this result, or cannot be read.</exception>
    public HandInResult Marked(HandInResult result)
    {
        var path = FileOf(result);
        return File.Exists(path) && FilledSheet.Read(path) is { HasEntries: true } filled ? Marks.Add(result, filled) : result;
    }

    /// <summary>
    /// The same, but where the marks cannot be used the result gets a message and no marks. They stay in their file for <c>grader mark</c>.
    /// </summary>
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

    /// <summary>Writes an empty sheet for a hand-in, unless a person has written something into one.</summary>
    public void Offer(HandInResult result)
    {
        if (result.Exercises.All(exercise => exercise.Rubric.Count == 0))
            return;

        changes.Run(() =>
        {
            if (!HasEntries(FileOf(result)))
                AtomicFile.Write(FileOf(result), MarkingSheet.Render(result));
        });
    }

    /// <summary>Changes the text of a hand-in's sheet. When this returns, the change is on the disk.</summary>
    /// <param name="result">Whose sheet.</param>
    /// <param name="change">
    /// The new text for the present one. Called again where an editor, which knows no lock, has saved the file in the meantime.
    /// </param>
    public void Change(HandInResult result, Func<string, string> change) => changes.Run(() =>
    {
        string read, changed;
        do
        {
            read = TextOf(result);
            changed = change(read);
        }
        while (TextOf(result) != read);
        if (changed != read)
            AtomicFile.Write(FileOf(result), changed);
    });

    /// <summary>The text of a hand-in's sheet; an empty sheet where there is none yet.</summary>
    private string TextOf(HandInResult result) =>
        File.Exists(FileOf(result)) ? File.ReadAllText(FileOf(result)) : MarkingSheet.Render(result);

    /// <summary>True for a sheet that cannot be read, too: a person must have changed it.</summary>
    private static bool HasEntries(string path)
    {
        try
        {
            return File.Exists(path) && FilledSheet.Read(path).HasEntries;
        }
        catch (MarkingException)
        {
            return true;
        }
    }
}
