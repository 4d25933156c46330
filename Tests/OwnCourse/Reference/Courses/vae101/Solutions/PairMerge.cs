using Vae101.Contracts;

namespace Vae101.Solutions;

/// <summary>Counts every pair.</summary>
public sealed class PairMerge : IPairMerge
{
    /// <inheritdoc/>
    public string MostFrequentPair(string text) => Enumerable.Range(0, text.Length - 1)
        .Select(start => text.Substring(start, 2))
        .GroupBy(pair => pair)
        .MaxBy(pair => pair.Count())!.Key;
}
