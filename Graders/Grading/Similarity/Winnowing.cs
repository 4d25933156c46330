using Grader.Wire;

namespace Grader.Grading.Similarity;

/// <summary>
/// Selects fingerprints of a file: of every <see cref="Window"/> successive hashes the smallest, so that two members which share
/// <see cref="Length"/> + <see cref="Window"/> − 1 successive tokens share a selected one.
/// <para>Schleimer, Wilkerson, Aiken, Winnowing: Local Algorithms for Document Fingerprinting, SIGMOD 2003, section 3.</para>
/// </summary>
internal static class Winnowing
{
    /// <summary>Successive tokens in one hash (k of the paper). Shorter runs are idioms that most solutions share.</summary>
    public const int Length = 16;

    /// <summary>Successive hashes of which one is selected (w of the paper).</summary>
    public const int Window = 5;

    /// <summary>2⁶⁴ divided by the golden ratio, which spreads the bits (Knuth, The Art of Computer Programming 3, section 6.4).</summary>
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    /// <summary>The selected hashes of every member, in the order of the tokens.</summary>
    public static IEnumerable<TokenHash> Select(TokenizedFile file) => OfMembers(file, Select);

    /// <summary>Every hash of every member.</summary>
    public static IEnumerable<TokenHash> All(TokenizedFile file) => OfMembers(file, All);

    /// <summary>The selected hashes of one member.</summary>
    internal static IReadOnlyList<TokenHash> Select(int[] tokens)
    {
        var all = All(tokens);
        List<TokenHash> selected = [];
        for (var end = Math.Min(Window, all.Count); end > 0 && end <= all.Count; end++)
        {
            var smallest = Smallest(all, Math.Max(0, end - Window), end);
            if (selected.Count == 0 || selected[^1] != smallest)
                selected.Add(smallest);
        }
        return selected;
    }

    private static IEnumerable<TokenHash> OfMembers(TokenizedFile file, Func<int[], IReadOnlyList<TokenHash>> hash) => file.MemberRanges()
        .SelectMany(member => hash(file.Classes[member]).Select(one => one with { First = one.First + member.Start.Value }));

    private static IReadOnlyList<TokenHash> All(int[] tokens) =>
        [.. Enumerable.Range(0, Math.Max(0, tokens.Length - Length + 1)).Select(first => new TokenHash(Hash(tokens, first), first))];

    /// <summary>The last one where several are the smallest: it stays so in the most windows.</summary>
    private static TokenHash Smallest(IReadOnlyList<TokenHash> hashes, int start, int end)
    {
        var smallest = hashes[start];
        for (var index = start + 1; index < end; index++)
        {
            if (hashes[index].Hash <= smallest.Hash)
                smallest = hashes[index];
        }
        return smallest;
    }

    private static ulong Hash(int[] tokens, int first)
    {
        var hash = 0UL;
        for (var index = first; index < first + Length; index++)
        {
            hash = unchecked((hash ^ (uint)tokens[index]) * Multiplier);
            hash ^= hash >> 32;
        }
        return hash;
    }
}
