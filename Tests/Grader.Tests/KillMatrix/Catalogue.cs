using Grader.Isolation;

namespace Grader.Tests.KillMatrix;

/// <summary>The solutions that the graders are graded with, as sources.</summary>
internal static class Catalogue
{
    private const string MutantsFolder = "fixtures/mutants";
    private const string VariantsFolder = "fixtures/variants";

    /// <summary>Every catalogued mistake, by topic, contract and name.</summary>
    public static IReadOnlyList<Mutant> Mutants { get; } =
        [.. Repository.Files("yaml", MutantsFolder).Select(path => Mutant.Read(Repository.At(path)))];

    /// <summary>Correct solutions that differ from the reference: "Diffusion/NoiseAllAtOnce".</summary>
    public static IReadOnlyList<string> Variants { get; } =
        [.. Repository.Files("cs", VariantsFolder)
            .Select(path => string.Join('/', path[(VariantsFolder.Length + 1)..].Split('/').Take(2)))
            .Distinct()];

    public static IReadOnlyList<SourceFile> Reference() => SourcesBelow("Reference/Solutions");

    public static IReadOnlyList<SourceFile> Template() => SourcesBelow("Submissions/Template");

    public static IReadOnlyList<SourceFile> Variant(string name) => SourcesBelow($"{VariantsFolder}/{name}");

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
        [.. Repository.Files("cs", folder).Select(path => new SourceFile(path[(folder.Length + 1)..], Repository.Read(path)))];
}
