using System.Reflection;
using System.Text.RegularExpressions;

namespace Grader.Cli.Kit;

/// <summary>The files of <c>Kit/Files</c>, which every kit gets with its own values in the {{places}}.</summary>
internal static partial class KitTemplates
{
    private const string Prefix = "Kit/";

    /// <summary>A project file has this ending in the repository, where it is no project.</summary>
    private const string Ending = ".template";

    /// <summary>Path in the kit, and text.</summary>
    public static IEnumerable<(string Path, string Text)> All =>
        from name in Assembly.GetExecutingAssembly().GetManifestResourceNames()
        let path = name.Replace('\\', '/')
        where path.StartsWith(Prefix, StringComparison.Ordinal)
        select (path[Prefix.Length..].Replace(Ending, "", StringComparison.Ordinal), Read(name));

    /// <summary>The text with its values. Other words in braces stay: workflows have them.</summary>
    public static string Filled(string text, IReadOnlyDictionary<string, string> values) =>
        Place().Replace(text, place => values.GetValueOrDefault(place.Groups["name"].Value, place.Value));

    private static string Read(string resource)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\{\{(?<name>[A-Za-z0-9.]+)\}\}")]
    private static partial Regex Place();
}
