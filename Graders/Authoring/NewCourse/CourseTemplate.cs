using System.Text.RegularExpressions;
using Grader.Authoring.Templates;
using Grader.Grading;

namespace Grader.Authoring.NewCourse;

/// <summary>The files of a new course's repository, packages aside.</summary>
internal static partial class CourseTemplate
{
    /// <summary>Stands for the course's id in paths.</summary>
    private const string Id = "COURSE";

    /// <summary>Text by path, relative to the repository.</summary>
    /// <param name="name">Id of the course: "vae101".</param>
    /// <param name="title">Its name for people.</param>
    /// <param name="grader">Version of the grader's packages.</param>
    /// <exception cref="RefusedException"><paramref name="name"/> cannot be the id of a course.</exception>
    public static IReadOnlyDictionary<string, string> Of(string name, string title, string grader)
    {
        if (!CourseId().IsMatch(name))
        {
            throw new RefusedException(
                $"\"{name}\" is no name of a course; it takes small letters and digits, and begins with a letter: vae101.");
        }

        var values = new Dictionary<string, string>
        {
            ["course"] = name,
            ["Course"] = char.ToUpperInvariant(name[0]) + name[1..],
            ["title"] = title.Replace("\"", "'", StringComparison.Ordinal), // It stands between quotation marks.
            ["grader"] = grader,
        };
        return TemplateFiles.OfCourse.ToDictionary(
            file => file.Path.Replace(Id, name, StringComparison.Ordinal), file => TemplateFiles.Filled(file.Text, values));
    }

    [GeneratedRegex("^[a-z][a-z0-9]*$")]
    private static partial Regex CourseId();
}
