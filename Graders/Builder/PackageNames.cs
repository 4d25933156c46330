using System.Reflection;

namespace Grader.Builder;

/// <summary>Names of types and members of the package TorchSharp.</summary>
internal static class PackageNames
{
    private const string Surface = "TorchSharp.surface.txt";

    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Lazy<HashSet<string>> beyondManaged = new(() => All().Except(OfManaged()).ToHashSet(StringComparer.Ordinal));

    /// <summary>Whether the package has something of this name, and the managed engine has not.</summary>
    public static bool IsMissing(string name) => beyondManaged.Value.Contains(name);

    /// <summary>All of them, some several times.</summary>
    /// <remarks>A line of the list begins with the full name: "TorchSharp.torch.nn.Module`2.forward method …".</remarks>
    public static IEnumerable<string> All()
    {
        using var list = new StreamReader(typeof(PackageNames).Assembly.GetManifestResourceStream(Surface)!);
        while (list.ReadLine() is { } line)
            yield return Simple(line.Split(' ')[0].Split('.')[^1]);
    }

    private static IEnumerable<string> OfManaged() => typeof(TorchSharp.torch).Assembly.GetExportedTypes()
        .SelectMany(type => type.GetMembers(Declared).Append(type))
        .Select(member => Simple(member.Name));

    private static string Simple(string name) => name.Split('`')[0];
}
