using System.Reflection;
using System.Text.RegularExpressions;

namespace Grader.Authoring.Templates;

/// <summary>Files that lie in this assembly, with {{places}} for values of their own.</summary>
internal static partial class TemplateFiles
{
    /// <summary>Files have this ending in the repository where they are no part of its build.</summary>
    private const string Ending = ".template";

    /// <summary>The files of a student's kit.</summary>
    public static IEnumerable<(string Path, string Text)> OfKit => In("Kit/");

    /// <summary>The files of a new course.</summary>
    public static IEnumerable<(string Path, string Text)> OfCourse => In("NewCourse/");

    /// <summary>The text with its values. Other words in braces stay: workflows have them.</summary>
    public static string Filled(string text, IReadOnlyDictionary<string, string> values) =>
        Place().Replace(text, place => values.GetValueOrDefault(place.Groups["name"].Value, place.Value));

    private static IEnumerable<(string Path, string Text)> In(string folder) =>
        from name in Assembly.GetExecutingAssembly().GetManifestResourceNames()
        let path = name.Replace('\\', '/')
        where path.StartsWith(folder, StringComparison.Ordinal)
        select (path[folder.Length..].Replace(Ending, "", StringComparison.Ordinal), Read(name));

    private static string Read(string resource)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\{\{(?<name>[A-Za-z0-9.]+)\}\}")]
    private static partial Regex Place();
}
