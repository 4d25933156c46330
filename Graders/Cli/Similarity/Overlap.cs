namespace Grader.Cli.Similarity;

/// <summary>What a hand-in shares with another one or with the reference solution.</summary>
/// <param name="First">The hand-in that is graded now.</param>
/// <param name="Second">The other one; null for the reference solution, of which only hashes are known.</param>
internal sealed record Overlap(OverlapSide First, OverlapSide? Second)
{
    /// <summary>Less code than this looks alike by chance: different solutions of the fixtures share up to 58 tokens in one run.</summary>
    public const int MinTokens = 100;

    /// <summary>Different solutions of the fixtures share up to 0.35; copies with dead code after every statement, 0.59 and more.</summary>
    private const double MinShare = 0.5;

    /// <summary>The same for one exercise, of which there is less to compare.</summary>
    private const double MinShareOfExercise = 0.7;

    /// <summary>How many tokens both have.</summary>
    public int Tokens => Math.Min(First.Tokens, Second?.Tokens ?? int.MaxValue);

    /// <summary>The larger share of both.</summary>
    public double Share => Math.Max(First.Share, Second?.Share ?? 0);

    /// <summary>The exercises of which most of the code is shared.</summary>
    public IEnumerable<string> Exercises => Sides.SelectMany(side => side.Exercises(Winnowing.Length, MinShareOfExercise)).Distinct();

    /// <summary>True where a tutor should look at it.</summary>
    public bool IsNearCopy => Tokens >= MinTokens
        && (Share >= MinShare || Sides.Any(side => side.Exercises(MinTokens, MinShareOfExercise).Any()));

    private IEnumerable<OverlapSide> Sides => Second is null ? [First] : [First, Second];

    /// <summary>What two hand-ins share.</summary>
    public static Overlap Of(ComparedHandIn first, ComparedHandIn second) => new(Side(first, second.Hashes), Side(second, first.Hashes));

    /// <summary>What a hand-in shares with code of which only hashes are known.</summary>
    public static Overlap Of(ComparedHandIn first, IReadOnlySet<ulong> hashes) => new(Side(first, hashes), null);

    private static OverlapSide Side(ComparedHandIn handIn, IReadOnlySet<ulong> others) =>
        new(handIn, [.. handIn.Fingerprints.Where(place => others.Contains(place.Hash))]);
}
