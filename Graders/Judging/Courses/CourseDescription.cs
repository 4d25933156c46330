using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Grader.Judging.Courses;

/// <summary>What course.yaml says.</summary>
/// <param name="Id">The course's name in file names and on the command line.</param>
/// <param name="Title">The course's name for people.</param>
internal sealed partial record CourseDescription(string Id, string Title)
{
    /// <summary>Reads the text of the file.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="file">Its name in messages.</param>
    /// <exception cref="CourseException">It is not a valid description.</exception>
    public static CourseDescription Parse(string yaml, string file)
    {
        var written = Deserialize(yaml, file);
        var id = Required(written.Id, file, "id");
        return IdForm().IsMatch(id)
            ? new(id, Required(written.Title, file, "title"))
            : throw new CourseException(
                $"{file}: \"id: {id}\" is no name of a course; it takes small letters, digits and hyphens, and begins with a letter.");
    }

    private static CourseYaml Deserialize(string yaml, string file)
    {
        try
        {
            return new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<CourseYaml?>(yaml)
                ?? throw new CourseException($"{file} is empty; a course has an id and a title.");
        }
        catch (YamlException wrong)
        {
            throw new CourseException($"{file}, line {wrong.Start.Line}: {wrong.InnerException?.Message ?? wrong.Message}", wrong);
        }
    }

    private static string Required(string? text, string file, string key) =>
        string.IsNullOrWhiteSpace(text) ? throw new CourseException($"{file}: the course has no {key}.") : text;

    [GeneratedRegex("^[a-z][a-z0-9-]*$")]
    private static partial Regex IdForm();
}
