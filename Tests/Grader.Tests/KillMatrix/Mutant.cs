using Grader.Judging.Laws;

namespace Grader.Tests.KillMatrix;

/// <summary>
/// A known mistake: the reference with small textual edits. An entry of <c>fixtures/mutants/&lt;Topic&gt;/&lt;Contract&gt;.yaml</c>.
/// </summary>
internal sealed record Mutant
{
    /// <summary>The mistake in three words.</summary>
    public string Name { get; init; } = "";

    /// <summary>The contract that is solved wrongly, without its I: "Diffusion/AncestralSampler". Read from the path of the file.</summary>
    public string Contract { get; init; } = "";

    /// <summary>The mistake in a sentence.</summary>
    public string Mistake { get; init; } = "";

    /// <summary>Why students make it.</summary>
    public string Why { get; init; } = "";

    /// <summary>The edits of the reference; without a file, of the one that solves the contract.</summary>
    public List<Edit> Edits { get; init; } = [];

    /// <summary>The checks that fail. The first names the mistake and fails for every seed; no other check ever fails.</summary>
    public List<string> CaughtBy { get; init; } = [];

    /// <summary>The law family that it breaks, if it is there to show that a check of that family catches something.</summary>
    public LawFamily? Breaks { get; init; }

    /// <summary>
    /// Why a single mistake costs more than half of the contract's points, where it does: what of the rest cannot be judged, or is the
    /// same mistake.
    /// </summary>
    public string? CostsMoreBecause { get; init; }

    /// <summary>The fixtures of these checks.</summary>
    public IEnumerable<string> CatchingFixtures => CaughtBy.Select(check => check.Split('.')[0]).Distinct();

    /// <summary>The files that are edited.</summary>
    public IEnumerable<string> Files => Edits.Select(edit => edit.File).Distinct();

    public override string ToString() => $"{Contract.Split('/')[^1]}/{Name}";

    /// <summary>Reads the mutants of a contract.</summary>
    /// <param name="file">"fixtures/mutants/Diffusion/AncestralSampler.yaml".</param>
    public static IEnumerable<Mutant> ReadAll(string file)
    {
        var contract = string.Join('/', Path.ChangeExtension(file, null).Split('/')[^2..]);
        return Yaml.Read<List<Mutant>>(file).Select(mutant => mutant with
        {
            Contract = contract,
            Edits = [.. mutant.Edits.Select(edit => edit.File.Length > 0 ? edit : edit with { File = $"{contract}.cs" })],
        });
    }
}
