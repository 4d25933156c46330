namespace Grader.Grading.Similarity;

/// <summary>One of two hand-ins that share code. It keeps counts, not places: a thousand hand-ins can have many thousand pairs.</summary>
internal sealed class OverlapSide
{
    /// <summary>Of one exercise there is less to compare than of a hand-in.</summary>
    private const double MinShareOfExercise = 0.7;

    private readonly IReadOnlySet<ulong> others;

    /// <param name="handIn">Which.</param>
    /// <param name="others">The hashes of the other one.</param>
    public OverlapSide(ComparedHandIn handIn, IReadOnlySet<ulong> others)
    {
        (HandIn, this.others) = (handIn, others);
        var shared = Coverage.Of(Shared);
        Tokens = shared.Tokens;
        Exercises = [.. shared.ByExercise
            .Where(exercise => exercise.Value >= MinShareOfExercise * handIn.Coverage.ByExercise[exercise.Key])
            .Select(exercise => (exercise.Key, exercise.Value))];
    }

    /// <summary>Which hand-in.</summary>
    public ComparedHandIn HandIn { get; }

    /// <summary>Its fingerprints that the other one has, too.</summary>
    public IEnumerable<Fingerprint> Shared => HandIn.Fingerprints.Where(place => others.Contains(place.Hash));

    /// <summary>How many of its tokens the other one has.</summary>
    public int Tokens { get; }

    /// <summary>The same as a part of its code that counts, in [0, 1].</summary>
    public double Share => HandIn.Coverage.Tokens == 0 ? 0 : (double)Tokens / HandIn.Coverage.Tokens;

    /// <summary>The exercises of which most of the code is shared, and how many tokens of each.</summary>
    public IReadOnlyList<(string Id, int Tokens)> Exercises { get; }
}
