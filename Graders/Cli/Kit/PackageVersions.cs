using System.Xml.Linq;

namespace Grader.Cli.Kit;

/// <summary>The versions of other people's packages, from the one place where they stand.</summary>
internal static class PackageVersions
{
    /// <summary>Version by name of the package.</summary>
    public static IReadOnlyDictionary<string, string> Of(string repository) => XDocument
        .Load(Path.Combine(repository, "Directory.Packages.props")).Descendants("PackageVersion")
        .ToDictionary(package => package.Attribute("Include")!.Value, package => package.Attribute("Version")!.Value);
}
