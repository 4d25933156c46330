using Grader.Isolation;

namespace Grader.Tests.KillMatrix;

/// <summary>The solutions that the graders are graded with, as sources.</summary>
internal static class Catalogue
{
    /// <summary>Every catalogued mistake, by topic, contract and name.</summary>
    public static IEnumerable<Mutant> Mutants() =>
        Directory.EnumerateFiles(Repository.Path("fixtures", "mutants"), "*.yaml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(Mutant.Read);

    /// <summary>Names of the correct solutions that differ from the reference: "Diffusion/NoiseAllAtOnce".</summary>
    public static IEnumerable<string> Variants() =>
        Directory.EnumerateDirectories(Repository.Path("fixtures", "variants"))
            .SelectMany(Directory.EnumerateDirectories)
            .Order(StringComparer.Ordinal)
            .Select(folder => $"{Path.GetFileName(Path.GetDirectoryName(folder))}/{Path.GetFileName(folder)}");

    public static IReadOnlyList<SourceFile> Reference() => SourcesBelow(Repository.Path("Reference", "Solutions"));

    public static IReadOnlyList<SourceFile> Template() => SourcesBelow(Repository.Path("Submissions", "Template"));

    public static IReadOnlyList<SourceFile> Variant(string name) => SourcesBelow(Repository.Path("fixtures", "variants", name));

    /// <summary>The reference with a mutant's edits.</summary>
    /// <exception cref="InvalidOperationException">The mutant's file or text does not exist any more.</exception>
    public static IReadOnlyList<SourceFile> With(Mutant mutant)
    {
        var sources = Reference();
        return sources.Any(source => source.Path == mutant.File)
            ? [.. sources.Select(source => source.Path == mutant.File ? source with { Text = mutant.Apply(source.Text) } : source)]
            : throw new InvalidOperationException($"Mutant {mutant.Name} edits {mutant.File}, which does not exist in Reference/Solutions.");
    }

    private static List<SourceFile> SourcesBelow(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(path => !path.StartsWith("bin/", StringComparison.Ordinal) && !path.StartsWith("obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, File.ReadAllText(Path.Combine(folder, path))))];
}
