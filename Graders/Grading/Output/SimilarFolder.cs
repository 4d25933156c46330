using Grader.Grading.Files;
using Grader.Grading.Similarity;
using Grader.Reporting;

namespace Grader.Grading.Output;

/// <summary>The list of near copies of a grading, and a page for each of them that shows both texts.</summary>
/// <param name="output">Folder of the grading.</param>
internal sealed class SimilarFolder(string output)
{
    /// <summary>How many pages are written; nobody reads more, and the list names all.</summary>
    private const int MaxPages = 200;

    private const string Name = "similar";

    /// <summary>Where it is.</summary>
    public string Folder { get; } = Path.Combine(output, Name);

    private string List => Path.Combine(Folder, "pairs.json");

    /// <summary>The list that was written last; empty where there is none.</summary>
    public IReadOnlyList<SimilarPair> Read() => File.Exists(List) ? SimilarPairsJson.Parse(File.ReadAllText(List)) : [];

    /// <summary>Writes the list and the pages, and removes pages of an earlier run that are not on the list any more.</summary>
    /// <returns>The list.</returns>
    public IReadOnlyList<SimilarPair> Write(IReadOnlyList<Overlap> overlaps)
    {
        var pairs = overlaps.Select((overlap, index) => PairOf(overlap, withPage: index < MaxPages)).ToList();
        foreach (var old in PagesOf(Read()).Except(PagesOf(pairs)))
            File.Delete(Path.Combine(output, old));
        foreach (var (overlap, pair) in overlaps.Zip(pairs).Where(both => both.Second.Page is not null))
            AtomicFile.Write(Path.Combine(output, pair.Page!), Page(overlap, pair));
        if (pairs.Count > 0 || File.Exists(List))
            AtomicFile.Write(List, SimilarPairsJson.Render(pairs));
        return pairs;
    }

    private static IEnumerable<string> PagesOf(IEnumerable<SimilarPair> pairs) => pairs.Select(pair => pair.Page).OfType<string>();

    private static SimilarPair PairOf(Overlap overlap, bool withPage)
    {
        var page = $"{Name}/{overlap.First.HandIn.Id}--{overlap.Second?.HandIn.Id ?? "reference"}.html";
        return new(Side(overlap.First), overlap.Second is { } second ? Side(second) : null, overlap.Tokens,
            [.. overlap.Exercises.Order(StringComparer.Ordinal)], withPage ? page : null);
    }

    private static SimilarSide Side(OverlapSide side) => new(side.HandIn.Id, side.HandIn.Name, Math.Round(side.Share, 4));

    private static string Page(Overlap overlap, SimilarPair pair)
    {
        var (first, second) = (new SharedRegions(overlap.First.Shared), new SharedRegions(overlap.Second?.Shared ?? []));
        return SimilarPage.Render(
            pair, first.In(overlap.First.HandIn.Read(), second), second.In(overlap.Second?.HandIn.Read() ?? [], first));
    }
}
