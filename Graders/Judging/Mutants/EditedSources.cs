using Grader.Judging.Courses;
using Grader.Results;

namespace Grader.Judging.Mutants;

/// <summary>Sources after some edits, each made in what the ones before it have left.</summary>
public sealed class EditedSources
{
    private readonly List<SourceFile> sources;
    private readonly List<string> problems = [];

    /// <summary>Makes the edits.</summary>
    public EditedSources(IEnumerable<SourceFile> sources, IEnumerable<Edit> edits)
    {
        this.sources = [.. sources];
        foreach (var edit in edits)
            Make(edit);
    }

    /// <summary>What is wrong with the edits, a sentence for each that could not be made.</summary>
    public IReadOnlyList<string> Problems => problems;

    /// <summary>All sources, with the edits.</summary>
    /// <exception cref="CourseException">An edit could not be made.</exception>
    public IReadOnlyList<SourceFile> Sources =>
        problems.Count == 0 ? sources : throw new CourseException(string.Join(Environment.NewLine, problems));

    /// <summary>The file among some that an edit names by its path or by its name; null where it is none of them.</summary>
    public static SourceFile? FileOf(Edit edit, IEnumerable<SourceFile> sources) => sources.FirstOrDefault(source =>
        source.Path == edit.File || source.Path.EndsWith($"/{edit.File}", StringComparison.Ordinal));

    private void Make(Edit edit)
    {
        var file = FileOf(edit, sources);
        var count = file is null ? 0 : file.Text.Split(edit.Replace).Length - 1;
        if (file is null)
            problems.Add($"{edit.File} is no file of the solutions.");
        else if (count != 1)
            problems.Add($"\"{edit.Replace}\" stands {count} times in {file.Path}; name a text that stands there once.");
        else
            sources[sources.IndexOf(file)] = file with { Text = file.Text.Replace(edit.Replace, edit.With, StringComparison.Ordinal) };
    }
}
