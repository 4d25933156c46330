using System.Text.RegularExpressions;
using Grader.Isolation;

namespace Grader.Tests.KillMatrix;

/// <summary>The solutions that the graders are graded with, as sources.</summary>
internal static partial class Catalogue
{
    private const string MutantsFolder = "fixtures/mutants";
    private const string VariantsFolder = "fixtures/variants";
    private const string ChecksFolder = "Graders/Checks";

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

    /// <summary>The files of contracts that the checks of another file's contract ask for: a check that compares two.</summary>
    public static ILookup<string, string> AskedByChecks() => Repository.Files("cs", ChecksFolder)
        .SelectMany(path => OtherContract().Matches(Repository.Read(path)).Select(match =>
            (File: path[(ChecksFolder.Length + 1)..].Replace("Checks.cs", ".cs", StringComparison.Ordinal), Contract: match.Groups[1].Value)))
        .ToLookup(use => use.File, use => $"{use.File.Split('/')[0]}/{use.Contract}.cs");

    [GeneratedRegex(@"Other<I(\w+)>")]
    private static partial Regex OtherContract();

    private static List<SourceFile> SourcesBelow(string folder) =>
        [.. Repository.Files("cs", folder).Select(path => new SourceFile(path[(folder.Length + 1)..], Repository.Read(path)))];
}
