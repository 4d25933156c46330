using System.Reflection;
using Grader.Judging.Courses;
using Grader.Judging.Laws;
using Grader.Results;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Grader.Judging.Mutants;

/// <summary>
/// A known mistake: the solutions with small textual edits. An entry of a list such as
/// <c>fixtures/Courses/dtu/mutants/Diffusion/AncestralSampler.yaml</c>, which is called after the contract.
/// </summary>
public sealed record Mutant
{
    private const string Ending = ".yaml";

    /// <summary>The mistake in three words.</summary>
    public string Name { get; init; } = "";

    /// <summary>The mistake in a sentence.</summary>
    public string Mistake { get; init; } = "";

    /// <summary>Why students make it.</summary>
    public string Why { get; init; } = "";

    /// <summary>The edits of the solutions; without a file, of the one that solves the contract.</summary>
    public List<Edit> Edits { get; init; } = [];

    /// <summary>
    /// The check that names the mistake and fails for every seed. Others follow only where that one does not show what it must: a check
    /// that trains, or one of the law family that the mistake breaks.
    /// </summary>
    public List<string> CaughtBy { get; init; } = [];

    /// <summary>The law family that it breaks, if it is there to show that a check of that family catches something.</summary>
    public LawFamily? Breaks { get; init; }

    /// <summary>
    /// Why a single mistake costs more than half of the contract's points, where it does: what of the rest cannot be judged, or is the
    /// same mistake.
    /// </summary>
    public string? CostsMoreBecause { get; init; }

    /// <summary>The contract that is solved wrongly, without its I, as its list is called: "Diffusion/AncestralSampler".</summary>
    [YamlIgnore]
    public string Contract { get; init; } = "";

    /// <summary>The lists of a folder; none where there is no such folder.</summary>
    /// <exception cref="CourseException">A file is no list of mistakes.</exception>
    public static IReadOnlyList<Mutant> ReadAll(string folder) => !Directory.Exists(folder) ? []
        : [.. Directory.EnumerateFiles(folder, "*" + Ending, SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .SelectMany(file => Read(File.ReadAllText(file), file, Path.GetRelativePath(folder, file).Replace('\\', '/')))];

    /// <summary>The lists that came into an assembly of checks when it was built.</summary>
    public static IReadOnlyList<Mutant> CarriedBy(Assembly checks) =>
        [.. checks.GetManifestResourceNames().Where(name => name.EndsWith(Ending, StringComparison.Ordinal)).SelectMany(name =>
        {
            using var text = new StreamReader(checks.GetManifestResourceStream(name)!);
            return Read(text.ReadToEnd(), name, name.Replace('\\', '/'));
        })];

    /// <summary>The solutions with the mistake.</summary>
    /// <exception cref="CourseException">A text does not stand exactly once in its file.</exception>
    public IReadOnlyList<SourceFile> In(IReadOnlyList<SourceFile> solutions)
    {
        var edited = new EditedSources(solutions, Edits);
        return edited.Problems.Count == 0
            ? edited.Sources
            : throw new CourseException($"The mistake {this} cannot be made: {string.Join(' ', edited.Problems)}");
    }

    /// <summary>"AncestralSampler/NoNoiseAtAll".</summary>
    public override string ToString() => $"{Contract.Split('/')[^1]}/{Name}";

    private static IEnumerable<Mutant> Read(string text, string file, string list)
    {
        var contract = list[..^Ending.Length];
        return Parse(text, file).Select(mutant => mutant.Edits.Count == 0
            ? throw new CourseException($"{file}: {mutant.Name} has no edits; each has replace and with.")
            : mutant with { Contract = contract, Edits = [.. mutant.Edits.Select(edit => WithFile(edit, contract))] });
    }

    private static Edit WithFile(Edit edit, string contract) => edit.File.Length > 0 ? edit : edit with { File = $"{contract}.cs" };

    private static List<Mutant> Parse(string text, string file)
    {
        try
        {
            var reader = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build();
            return reader.Deserialize<List<Mutant>?>(text) ?? [];
        }
        catch (YamlException wrong)
        {
            throw new CourseException($"{file}, line {wrong.Start.Line}: {wrong.InnerException?.Message ?? wrong.Message} "
                + "A mistake has name, mistake, why, edits and caught-by.", wrong);
        }
    }
}
