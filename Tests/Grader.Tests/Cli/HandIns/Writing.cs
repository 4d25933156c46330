namespace Grader.Tests.Cli.HandIns;

/// <summary>How a made-up student writes: in ways of the catalogue of variants, with slips; the rest is as in the stubs.</summary>
/// <param name="ways">Variants of the catalogue: "Flows/OtherWitnesses".</param>
internal sealed class Writing(params string[] ways)
{
    private readonly List<(string Right, string Wrong)> slips = [];
    private readonly List<(Writing Other, string File)> taken = [];

    /// <summary>Texts and pictures that are handed in beside the code, as paths inside the course's <c>classes</c>.</summary>
    public IReadOnlyList<string> Papers { get; private init; } = [];

    /// <summary>Adds a mistake: this code, which occurs once, is written in another way.</summary>
    public Writing Slip(string right, string wrong)
    {
        slips.Add((right, wrong));
        return this;
    }

    /// <summary>Takes a file of another student, and hides where it comes from.</summary>
    /// <param name="other">Whose.</param>
    /// <param name="file">"DifferentialEquations/Sde.cs".</param>
    public Writing Taking(Writing other, string file)
    {
        taken.Add((other, file));
        return this;
    }

    /// <summary>The same with texts and pictures.</summary>
    public Writing With(params string[] papers)
    {
        var copy = new Writing(ways) { Papers = papers };
        copy.slips.AddRange(slips);
        copy.taken.AddRange(taken);
        return copy;
    }

    /// <summary>The sources for a sheet.</summary>
    public StudentSources Sources(string sheet)
    {
        var sources = StudentSources.Untouched(sheet).WithVariants(ways);
        foreach (var (other, file) in taken)
            sources.With(file, Retelling.Of(other.Sources(sheet).TextOf(file))).WithoutStubsOf(file);
        foreach (var (right, wrong) in slips)
            sources.Changing(right, wrong);
        return sources;
    }
}
