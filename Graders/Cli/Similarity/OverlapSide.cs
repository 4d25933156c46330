namespace Grader.Cli.Similarity;

/// <summary>One of two hand-ins that share code.</summary>
/// <param name="HandIn">Which.</param>
/// <param name="Shared">Its fingerprints that the other one has, too.</param>
internal sealed record OverlapSide(ComparedHandIn HandIn, IReadOnlyList<Fingerprint> Shared)
{
    private readonly Coverage shared = Coverage.Of(Shared);

    /// <summary>How many of its tokens the other one has.</summary>
    public int Tokens => shared.Tokens;

    /// <summary>The same as a part of its code that counts, in [0, 1].</summary>
    public double Share => HandIn.Coverage.Tokens == 0 ? 0 : (double)shared.Tokens / HandIn.Coverage.Tokens;

    /// <summary>The exercises with at least as many shared tokens, and at least this share of their code.</summary>
    public IEnumerable<string> Exercises(int tokens, double share) => shared.ByExercise
        .Where(exercise => exercise.Value >= tokens && exercise.Value >= share * HandIn.Coverage.ByExercise[exercise.Key])
        .Select(exercise => exercise.Key);
}
