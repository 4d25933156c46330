using Grader.Isolation;

namespace Grader.Tests.KillMatrix;

/// <summary>The reference after some edits, each made in what the ones before it have left.</summary>
internal sealed class EditedReference
{
    private readonly SortedDictionary<string, string> texts =
        new(KnownSolutions.Reference().ToDictionary(source => source.Path, source => source.Text), StringComparer.Ordinal);

    private readonly List<string> problems = [];

    public EditedReference(IReadOnlyList<Edit> edits)
    {
        foreach (var edit in edits)
            Make(edit);
    }

    /// <summary>What is wrong with the edits, a sentence for each that could not be made.</summary>
    public IReadOnlyList<string> Problems => problems;

    /// <summary>The whole solution.</summary>
    /// <exception cref="InvalidOperationException">An edit could not be made.</exception>
    public IReadOnlyList<SourceFile> Sources => problems.Count == 0
        ? [.. texts.Select(file => new SourceFile(file.Key, file.Value))]
        : throw new InvalidOperationException(string.Join(Environment.NewLine, problems));

    private void Make(Edit edit)
    {
        var count = texts.TryGetValue(edit.File, out var text) ? Occurrences(text, edit.Replace) : 0;
        if (text is null)
            problems.Add($"{edit.File} is no file of Reference/Solutions.");
        else if (count != 1)
            problems.Add($"\"{edit.Replace}\" stands {count} times in {edit.File}; name a text that stands there once.");
        else
            texts[edit.File] = text.Replace(edit.Replace, edit.With, StringComparison.Ordinal);
    }

    private static int Occurrences(string text, string part) => text.Split(part).Length - 1;
}
