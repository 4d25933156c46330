namespace TorchSharp.Utils;

/// <summary>
/// The numbers 0, 1, …, size − 1 in random order: in the same one at every pass with a seed, which is TorchSharp's for this
/// seed; without a seed in a new one.
/// </summary>
public class FisherYatesShuffler(long size, int? seed = null) : IEnumerable<long>
{
    public IEnumerator<long> GetEnumerator()
    {
        var chance = seed is { } known ? new Random(known) : Random.Shared;
        var order = new long[size];
        for (var i = 0L; i < size; i++)
        {
            var j = (((long)chance.Next() << 32) + chance.Next()) % (i + 1);
            (order[i], order[j]) = (order[j], i);
        }

        return order.AsEnumerable().GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
