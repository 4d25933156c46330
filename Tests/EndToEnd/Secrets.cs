using Grader.Tests;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Grader.EndToEnd;

/// <summary>What no student may get: solutions, hidden checks and golden numbers, in files and in the assemblies of packages.</summary>
internal static partial class Secrets
{
    /// <summary>Where each was found. Of other people's assemblies nothing is read.</summary>
    public static IReadOnlyList<string> In(string folder, IEnumerable<string> goldenFolders)
    {
        var golden = GoldenNumbers.Of(goldenFolders);
        var hidden = KnownCourses.Manifest.Checks.Where(check => check.Hidden)
            .Select(check => check.Id).ToHashSet();
        return [.. Files(folder).SelectMany(file => Found(file, golden, hidden))];
    }

    private static IEnumerable<string> Found((string Name, byte[] Content) file, IReadOnlySet<double> golden, HashSet<string> hidden)
    {
        IEnumerable<string> numbers = Texts(file.Content).SelectMany(text => Number().Matches(text))
            .Where(number => golden.Contains(double.Parse(number.Value)))
            .Select(number => $"the number {number.Value}");
        if (file.Name.EndsWith(".dll", StringComparison.Ordinal))
        {
            bool IsSecret(string name) => hidden.Contains(name) || name.StartsWith("Grader.Solutions", StringComparison.Ordinal);
            numbers = numbers
                .Concat(Doubles(file.Content).Where(golden.Contains).Select(value => $"the number {value}"))
                .Concat(Members(file.Content).Where(IsSecret));
        }

        return numbers.Distinct().Select(what => $"{file.Name}: {what}");
    }

    /// <summary>Each file of the folder, and each of the packages in it.</summary>
    private static IEnumerable<(string Name, byte[] Content)> Files(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(IsOurs))
        {
            if (path.EndsWith(".nupkg", StringComparison.Ordinal))
            {
                using var package = ZipFile.OpenRead(path);
                foreach (var entry in package.Entries.Where(entry => IsOurs(entry.FullName)))
                    yield return ($"{Path.GetFileName(path)}/{entry.FullName}", Read(entry));
            }
            else
            {
                yield return (Path.GetRelativePath(folder, path), File.ReadAllBytes(path));
            }
        }
    }

    private static bool IsOurs(string path) => !path.EndsWith(".dll", StringComparison.Ordinal)
        || Path.GetFileName(path).StartsWith("grader", StringComparison.OrdinalIgnoreCase)
        || OfCourse().IsMatch(path);

    /// <summary>"dtu.Checks.dll".</summary>
    [GeneratedRegex(@"\.(Checks|Contracts|Solutions)\.dll$")]
    private static partial Regex OfCourse();

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>The bytes as text of each encoding in which a file or an assembly holds it.</summary>
    private static IEnumerable<string> Texts(byte[] content) =>
    [
        Encoding.Latin1.GetString(content),
        Encoding.Unicode.GetString(content),
        Encoding.Unicode.GetString(content.AsSpan(Math.Min(1, content.Length))),
    ];

    private static IEnumerable<double> Doubles(byte[] content)
    {
        for (var at = 0; at + sizeof(double) <= content.Length; at++)
            yield return Math.Abs(BitConverter.ToDouble(content, at));
    }

    /// <summary>"LinearScheduleChecks.Schedule_holds_one_value_for_each_step" for each method, and each namespace with a type.</summary>
    private static List<string> Members(byte[] assembly)
    {
        using var image = new PEReader(new MemoryStream(assembly));
        var metadata = image.GetMetadataReader();
        List<string> names = [];
        foreach (var type in metadata.TypeDefinitions.Select(metadata.GetTypeDefinition))
        {
            names.Add(metadata.GetString(type.Namespace));
            names.AddRange(type.GetMethods().Select(metadata.GetMethodDefinition)
                .Select(method => $"{metadata.GetString(type.Name)}.{metadata.GetString(method.Name)}"));
        }

        return names;
    }

    [GeneratedRegex(@"\d+\.\d{4,}(?:[eE][-+]?\d+)?|\d\.\d+[eE][-+]?\d+")]
    private static partial Regex Number();
}
