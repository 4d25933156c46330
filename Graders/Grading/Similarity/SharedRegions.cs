using Grader.Reporting;
using Grader.Results;

namespace Grader.Grading.Similarity;

/// <summary>The regions of a hand-in that another one has, too: shared fingerprints that overlap or touch, joined.</summary>
internal sealed class SharedRegions
{
    private readonly List<(string File, int Start, int End, ulong FirstHash)> regions = [];
    private readonly Dictionary<ulong, int> numberOf = [];

    /// <param name="shared">In the order of files and tokens.</param>
    public SharedRegions(IEnumerable<Fingerprint> shared)
    {
        Fingerprint? last = null;
        foreach (var place in shared)
        {
            if (last is { } before && before.File == place.File && place.First <= before.First + Winnowing.Length)
                regions[^1] = regions[^1] with { End = place.End };
            else
                regions.Add((place.File, place.Start, place.End, place.Hash));
            numberOf.TryAdd(place.Hash, regions.Count);
            last = place;
        }
    }

    /// <summary>The files with at least one region, with their texts.</summary>
    /// <param name="sources">The files of the hand-in.</param>
    /// <param name="others">The regions of the other hand-in.</param>
    public IReadOnlyList<SimilarText> In(IEnumerable<SourceFile> sources, SharedRegions others)
    {
        var byFile = regions.Index().ToLookup(region => region.Item.File, region => new SimilarRegion(
            region.Index + 1,
            region.Item.Start,
            region.Item.End,
            others.numberOf.TryGetValue(region.Item.FirstHash, out var number) ? number : null));
        return [.. sources.Where(source => byFile.Contains(source.Path))
            .Select(source => new SimilarText(source.Path, source.Text, [.. byFile[source.Path]]))];
    }
}
