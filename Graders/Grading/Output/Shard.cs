using System.Globalization;
using Grader.Intake;

namespace Grader.Grading.Output;

/// <summary>
/// One of several shares of an archive. Hand-ins are dealt out in turn, in the order of their ids: shares differ by one hand-in at most,
/// and are the same on every machine that has the same archive.
/// </summary>
/// <param name="Index">From 1 on.</param>
/// <param name="Count">How many shards there are.</param>
internal sealed record Shard(int Index, int Count)
{
    /// <summary>What <see cref="Parse"/> expects; ends a sentence.</summary>
    public const string Form = "a number and how many shards there are, such as 3/8";

    /// <summary>Reads "3/8"; null where it is no shard.</summary>
    public static Shard? Parse(string text) =>
        text.Split('/') is [var first, var second] && Number(first) is { } index && Number(second) is { } count && index <= count
            ? new Shard(index, count)
            : null;

    /// <summary>The shards of so many to which the hand-ins belong, by their ids.</summary>
    public static IReadOnlyDictionary<string, Shard> ByHandIn(IEnumerable<Envelope> envelopes, int count) => envelopes
        .Select(envelope => envelope.Id).Order(StringComparer.Ordinal)
        .Select((id, rank) => (id, Shard: new Shard((rank % count) + 1, count)))
        .ToDictionary(one => one.id, one => one.Shard, StringComparer.Ordinal);

    /// <summary>The hand-ins of this shard, in the order in which they are given.</summary>
    public IReadOnlyList<Envelope> Of(IReadOnlyList<Envelope> envelopes)
    {
        var shards = ByHandIn(envelopes, Count);
        return [.. envelopes.Where(envelope => shards[envelope.Id] == this)];
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Index}/{Count}";

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 ? number : null;
}
