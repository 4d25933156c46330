namespace Grader.Reporting;

/// <summary>Hand-ins that are connected by near copies: each shares code with some other of them.</summary>
/// <param name="Pairs">The near copies, those with the most in common first.</param>
public sealed record CopyGroup(IReadOnlyList<SimilarPair> Pairs)
{
    /// <summary>Whether it is the group of all that are near the reference solution, who need not be near each other.</summary>
    public bool IsOfReference => Pairs[0].Second is null;

    /// <summary>Its hand-ins, each with the largest part that it shares with another.</summary>
    public IReadOnlyList<SimilarSide> Members { get; } =
    [
        .. Pairs.SelectMany(SidesOf).GroupBy(side => side.Id, (_, same) => same.MaxBy(side => side.Share)!)
            .OrderByDescending(side => side.Share),
    ];

    /// <summary>Ids of the exercises that any pair shares.</summary>
    private IEnumerable<string> Exercises => Pairs.SelectMany(pair => pair.Exercises).Distinct();

    /// <summary>
    /// The groups, the largest number of shared tokens first; the reference solution connects nobody, and its pairs are the last group.
    /// </summary>
    public static IReadOnlyList<CopyGroup> Of(IReadOnlyList<SimilarPair> pairs)
    {
        Dictionary<string, string> leaders = [];
        foreach (var pair in pairs.Where(pair => pair.Second is not null))
            leaders[LeaderOf(pair.First.Id)] = LeaderOf(pair.Second!.Id);

        return
        [
            .. pairs.GroupBy(pair => pair.Second is null ? "" : LeaderOf(pair.First.Id))
                .Select(group => new CopyGroup([.. group.OrderByDescending(pair => pair.Tokens)]))
                .OrderBy(group => group.IsOfReference).ThenByDescending(group => group.Pairs[0].Tokens),
        ];

        string LeaderOf(string id)
        {
            while (leaders.TryGetValue(id, out var next) && next != id)
                id = next;

            return id;
        }
    }

    /// <summary>Who shares what: "Anna (85 %), Bob (86 %) and Cem (40 %), up to 390 tokens, in 3.4".</summary>
    public override string ToString()
    {
        if (Pairs.Count == 1)
            return Pairs[0].ToString();

        var who = string.Join(", ", Members.SkipLast(1)) + $" and {Members[^1]}";
        var where = SimilarPair.Where(Exercises);
        return IsOfReference
            ? $"{Wording.Count(Members.Count, "hand-in")} and the reference solution: {who}{where}"
            : $"{who}, up to {Wording.Count(Pairs[0].Tokens, "token")}{where}";
    }

    private static IEnumerable<SimilarSide> SidesOf(SimilarPair pair) => pair.Second is { } second ? [pair.First, second] : [pair.First];
}
