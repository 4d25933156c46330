using System.Reflection;
using System.Xml.Linq;

namespace Grader.Authoring.Packages;

/// <summary>The versions of other people's packages, from the one place where they stand.</summary>
internal static class PackageVersions
{
    /// <summary>Version by name of the package.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = Read();

    private static Dictionary<string, string> Read()
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream("Directory.Packages.props")!;
        return XDocument.Load(file).Descendants("PackageVersion")
            .ToDictionary(package => package.Attribute("Include")!.Value, package => package.Attribute("Version")!.Value);
    }
}
