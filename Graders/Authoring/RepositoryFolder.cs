using Grader.Authoring.Courses;
using Grader.Grading;

namespace Grader.Authoring;

/// <summary>The repository around a folder, for the commands that read or write its sources.</summary>
internal static class RepositoryFolder
{
    private const string Solution = "Grader.sln";

    /// <summary>Whether it is the grader's own, and no course's.</summary>
    public static bool IsGraders(string repository) => File.Exists(Path.Combine(repository, Solution));

    /// <summary>The full path of the repository with courses that a folder lies in: the grader's, or a course's own.</summary>
    /// <param name="folder">The repository, or a folder below it.</param>
    /// <param name="command">Who asks, for the message: "grader new".</param>
    /// <exception cref="RefusedException">There is none.</exception>
    public static string WithCourses(string folder, string command) =>
        Above(folder, candidate => IsGraders(candidate) || Directory.Exists(Path.Combine(candidate, CourseRepository.Courses)))
        ?? throw new RefusedException(
            $"There is no {Solution} and no Graders/Courses in \"{Path.GetFullPath(folder)}\" or above it. "
            + $"Run \"{command}\" in the grader's repository or in that of a course.");

    /// <summary>The full path of the grader's repository that a folder lies in.</summary>
    /// <param name="folder">The repository, or a folder below it.</param>
    /// <param name="command">Who asks, for the message: "grader new".</param>
    /// <exception cref="RefusedException">There is none.</exception>
    public static string Around(string folder, string command) => Above(folder, IsGraders) ?? throw new RefusedException(
        $"There is no {Solution} in \"{Path.GetFullPath(folder)}\" or above it. Run \"{command}\" in the grader's repository.");

    /// <summary>The full path of a folder, or of the nearest one above it, that is what is meant; null where none is.</summary>
    public static string? Above(string folder, Func<string, bool> isMeant)
    {
        for (var candidate = new DirectoryInfo(folder); candidate is not null; candidate = candidate.Parent)
        {
            if (isMeant(candidate.FullName))
                return candidate.FullName;
        }

        return null;
    }
}
