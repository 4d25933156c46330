using Grader.Results;

namespace Grader.Grading.Similarity;

/// <summary>A hand-in as far as it is compared with others.</summary>
/// <param name="Id">Fit for a file name.</param>
/// <param name="Name">As a tutor reads it.</param>
/// <param name="Fingerprints">In the order of files and tokens.</param>
internal sealed record ComparedHandIn(string Id, string Name, IReadOnlyList<Fingerprint> Fingerprints)
{
    /// <summary>Its distinct hashes.</summary>
    public IReadOnlySet<ulong> Hashes { get; } = HashesOf(Fingerprints);

    /// <summary>How many tokens count.</summary>
    public Coverage Coverage { get; } = Coverage.Of(Fingerprints);

    /// <summary>True where others are compared with it, but it is not graded now.</summary>
    public bool IsEarlier { get; init; }

    /// <summary>Reads its sources again.</summary>
    public Func<IReadOnlyList<SourceFile>> Read { get; init; } = () => [];

    /// <summary>The same without some hashes.</summary>
    public ComparedHandIn Without(IReadOnlySet<ulong> hashes) => !Hashes.Overlaps(hashes) ? this
        : new(Id, Name, [.. Fingerprints.Where(place => !hashes.Contains(place.Hash))]) { IsEarlier = IsEarlier, Read = Read };

    private static HashSet<ulong> HashesOf(IReadOnlyList<Fingerprint> fingerprints)
    {
        HashSet<ulong> hashes = new(fingerprints.Count); // No larger than needed: a thousand of these are kept at once.
        hashes.UnionWith(fingerprints.Select(place => place.Hash));
        return hashes;
    }
}
