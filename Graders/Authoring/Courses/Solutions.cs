using Grader.Grading;
using Grader.Intake;
using Grader.Judging.Courses;
using Grader.Results;

namespace Grader.Authoring.Courses;

/// <summary>The sources of a course's right answers, written as a student writes them.</summary>
internal static class Solutions
{
    /// <summary>Those of the course and of the libraries whose contracts it has.</summary>
    /// <exception cref="RefusedException">There are none.</exception>
    public static IReadOnlyList<SourceFile> Of(CourseRepository repository, Course course)
    {
        var parts = course.Contracts.Paths.Select(path => Path.GetFileName(path).Split('.')[0]);
        List<SourceFile> sources = [.. parts.Select(repository.SolutionsOf).Where(Directory.Exists).SelectMany(In)];
        return sources.Count > 0 ? sources : throw new RefusedException(
            $"{repository.SolutionsOf(course.Id)} has no .cs file. Write the right answer of each exercise there, as a student would.");
    }

    private static IReadOnlyList<SourceFile> In(string folder)
    {
        using var inbox = Inbox.Open(folder, single: true, IntakeLimits.Default);
        return inbox.Envelopes is [var only, ..] ? inbox.Read(only).Sources : [];
    }
}
