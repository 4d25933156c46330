namespace Grader.Grading.Similarity;

/// <summary>Finds hand-ins that are near copies of each other or of the reference solution.</summary>
/// <param name="reference">Hashes of the reference solution.</param>
internal sealed class CopySearch(IReadOnlySet<ulong> reference)
{
    /// <summary>
    /// Code that more hand-ins have than this, and more than half of them, is common knowledge and does not count. The paper's system MOSS
    /// leaves out what more than ten have, too.
    /// </summary>
    private const int Few = 10;

    /// <summary>Copies of the reference first, then pairs; those with the largest share first.</summary>
    /// <param name="handIns">Those that are graded now, then those of earlier years.</param>
    public IReadOnlyList<Overlap> Find(IReadOnlyList<ComparedHandIn> handIns)
    {
        var solved = handIns.Where(handIn => !handIn.IsEarlier)
            .Select(handIn => Overlap.Of(handIn, reference)).Where(overlap => overlap.IsNearCopy).ToList();
        var known = solved.Select(overlap => overlap.First.HandIn).ToHashSet();
        // What two hand-ins have from the reference has been said of each.
        var rest = handIns.Select(handIn => known.Contains(handIn) ? handIn.Without(reference) : handIn).ToList();
        return [.. InOrder(solved), .. InOrder(Pairs(rest))];
    }

    private static IOrderedEnumerable<Overlap> InOrder(IEnumerable<Overlap> overlaps) => overlaps
        .OrderByDescending(overlap => Math.Round(overlap.Share, 2)).ThenByDescending(overlap => overlap.Tokens)
        .ThenBy(overlap => overlap.First.HandIn.Id, StringComparer.Ordinal)
        .ThenBy(overlap => overlap.Second?.HandIn.Id, StringComparer.Ordinal);

    private static IEnumerable<Overlap> Pairs(List<ComparedHandIn> handIns)
    {
        var most = Math.Max(Few, handIns.Count / 2);
        var holders = Holders(handIns);
        var common = holders.Where(holder => holder.Value.Length > most).Select(holder => holder.Key).ToHashSet();
        var compared = handIns.Select(handIn => handIn.Without(common)).ToArray();
        return from first in Enumerable.Range(0, compared.Length)
               where !compared[first].IsEarlier // Pairs of earlier years were looked at then.
               from second in Candidates(compared, holders, first)
               let overlap = Overlap.Of(compared[first], compared[second])
               where overlap.IsNearCopy
               select overlap;
    }

    /// <summary>
    /// The hand-ins that have a hash, for each hash that several have. Most have one holder only, so a sorted list needs far less
    /// memory than a list of holders for each hash.
    /// </summary>
    private static Dictionary<ulong, int[]> Holders(List<ComparedHandIn> handIns)
    {
        List<(ulong Hash, int Index)> all = new(handIns.Sum(handIn => handIn.Hashes.Count));
        foreach (var (index, handIn) in handIns.Index())
            all.AddRange(handIn.Hashes.Select(hash => (hash, index)));
        all.Sort();
        Dictionary<ulong, int[]> holders = [];
        for (int start = 0, end; start < all.Count; start = end)
        {
            end = start + 1;
            while (end < all.Count && all[end].Hash == all[start].Hash)
                end++;
            if (end > start + 1)
                holders.Add(all[start].Hash, [.. all[start..end].Select(holder => holder.Index)]);
        }
        return holders;
    }

    /// <summary>
    /// The later ones with which a hand-in shares enough fingerprints to cover the tokens of a near copy. Only the holders of its own
    /// fingerprints are counted, so that hand-ins with nothing in common cost nothing.
    /// </summary>
    private static IEnumerable<int> Candidates(ComparedHandIn[] handIns, Dictionary<ulong, int[]> holders, int first)
    {
        var shared = new int[handIns.Length];
        foreach (var other in handIns[first].Hashes.SelectMany(hash => holders.GetValueOrDefault(hash, [])))
            shared[other]++;
        return Enumerable.Range(first + 1, handIns.Length - first - 1)
            .Where(second => shared[second] * Winnowing.Length >= Overlap.MinTokens);
    }
}
