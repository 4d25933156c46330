using Grader.Judging.Mutants;
using Grader.Results;

namespace Grader.Tests.KillMatrix;

/// <summary>What some edits of the reference concern.</summary>
/// <param name="Files">The edited files, and those that use them.</param>
/// <param name="Sources">These, edited, with all that they need to be compiled and judged.</param>
internal sealed record ConcernedPart(IReadOnlySet<string> Files, IReadOnlyList<SourceFile> Sources)
{
    /// <summary>Makes the edits.</summary>
    /// <exception cref="Grader.Judging.Courses.CourseException">An edit could not be made.</exception>
    public static ConcernedPart Of(IReadOnlyList<Edit> edits)
    {
        var files = edits.Select(edit => edit.File).ToHashSet();
        var sources = new EditedSources(KnownSolutions.Reference(), edits).Sources;
        var uses = KnownSolutions.Uses.Edited(sources.Where(source => files.Contains(source.Path)));
        var concerned = uses.Concerned(files);
        var needed = uses.Needed(concerned);
        return new(concerned, [.. sources.Where(source => needed.Contains(source.Path))]);
    }
}
