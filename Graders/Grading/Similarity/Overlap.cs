namespace Grader.Grading.Similarity;

/// <summary>What a hand-in shares with another one or with the reference solution.</summary>
/// <param name="First">The hand-in that is graded now.</param>
/// <param name="Second">The other one; null for the reference solution, of which only hashes are known.</param>
internal sealed record Overlap(OverlapSide First, OverlapSide? Second)
{
    /// <summary>Less code than this looks alike by chance: different solutions of the fixtures share up to 58 tokens in one run.</summary>
    public const int MinTokens = 100;

    /// <summary>Different solutions of the fixtures share up to 0.35; copies with dead code after every statement, 0.59 and more.</summary>
    private const double MinShare = 0.5;

    /// <summary>How many tokens both have.</summary>
    public int Tokens => Math.Min(First.Tokens, Second?.Tokens ?? int.MaxValue);

    /// <summary>The larger share of both.</summary>
    public double Share => Math.Max(First.Share, Second?.Share ?? 0);

    /// <summary>The exercises of which most of the code is shared.</summary>
    public IEnumerable<string> Exercises => CopiedExercises(Winnowing.Length).Distinct();

    /// <summary>True where a tutor should look at it.</summary>
    public bool IsNearCopy => Tokens >= MinTokens
        && (Share >= MinShare || CopiedExercises(MinTokens).Any());

    private IEnumerable<OverlapSide> Sides => Second is null ? [First] : [First, Second];

    /// <summary>What two hand-ins share.</summary>
    public static Overlap Of(ComparedHandIn first, ComparedHandIn second) => new(new(first, second.Hashes), new(second, first.Hashes));

    /// <summary>What a hand-in shares with code of which only hashes are known.</summary>
    public static Overlap Of(ComparedHandIn first, IReadOnlySet<ulong> hashes) => new(new(first, hashes), null);

    private IEnumerable<string> CopiedExercises(int minTokens) => Sides
        .SelectMany(side => side.Exercises).Where(exercise => exercise.Tokens >= minTokens).Select(exercise => exercise.Id);
}
