namespace TorchSharp;

public static partial class torch
{
    /// <summary>Indices drawn with probabilities proportional to the input's elements, for each row.</summary>
    /// <param name="input">Weights, not negative: (n) or (rows, n).</param>
    /// <param name="num_samples">How many indices for each row.</param>
    /// <param name="replacement">Whether one index may be drawn again.</param>
    /// <param name="generator">The stream to draw from.</param>
    /// <returns>Int64 (num_samples) or (rows, num_samples).</returns>
    public static Tensor multinomial(Tensor input, long num_samples, bool replacement = false, Generator? generator = null)
    {
        Errors.Require(
            replacement || num_samples <= input.shape[^1], "cannot sample n_sample > prob_dist.size(-1) samples without replacement");
        return replacement && num_samples > 1
            ? input.dtype == ScalarType.Float32
                ? Multinomials.Draw<float>(input, num_samples, generator)
                : Multinomials.Draw<double>(input.to_type(ScalarType.Float64), num_samples, generator)
            : Multinomials.DrawWithoutReplacement(input, num_samples, generator);
    }
}

/// <summary>The two algorithms of PyTorch's <c>multinomial</c>.</summary>
internal static class Multinomials
{
    /// <summary>Divides each weight by an exponential number of its own: the largest quotients are a draw without replacement.</summary>
    public static torch.Tensor DrawWithoutReplacement(torch.Tensor weights, long count, torch.Generator? generator)
    {
        var race = weights.detach().div(RandomTensors.Exponential(weights.shape, 1, weights.dtype, generator))
            .to_type(torch.ScalarType.Float64);
        var n = (int)weights.shape[^1];
        long[] winners = [.. race.RowMajor<double>().Chunk(n).SelectMany(row => Winners(row).Take((int)count))];
        return torch.Tensor.FromStorage(winners, [.. weights.shape[..^1], count]);
    }

    private static IEnumerable<long> Winners(double[] row) =>
        Enumerable.Range(0, row.Length).OrderByDescending(i => row[i]).Select(i => (long)i);

    /// <summary>Looks uniform numbers up in the cumulative weights.</summary>
    public static torch.Tensor Draw<T>(torch.Tensor weights, long count, torch.Generator? generator) where T : unmanaged, INumber<T>
    {
        var n = (int)weights.shape[^1];
        var values = weights.RowMajor<T>();
        var result = torch.Tensor.Uninitialized(torch.ScalarType.Int64, [.. weights.shape[..^1], count]);
        (generator ?? torch.Generator.Default).Draw(source =>
        {
            var target = result.Target<long>();
            for (var row = 0; row < target.Length / count; row++)
            {
                var cumulative = Cumulative(values.AsSpan(row * n, n));
                foreach (ref var index in target.Slice(row * (int)count, (int)count))
                    index = FirstNotBelow(cumulative, source.UniformDouble());
            }
        });
        return result;
    }

    private static T[] Cumulative<T>(ReadOnlySpan<T> weights) where T : unmanaged, INumber<T>
    {
        var sums = new T[weights.Length];
        var sum = T.Zero;
        for (var i = 0; i < sums.Length; i++)
            sums[i] = sum += weights[i];

        for (var i = 0; i < sums.Length; i++)
            sums[i] /= sum;

        sums[^1] = T.One;
        return sums;
    }

    private static long FirstNotBelow<T>(T[] cumulative, double value) where T : unmanaged, INumber<T>
    {
        var (low, high) = (0, cumulative.Length);
        while (high > low)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = double.CreateTruncating(cumulative[middle]) < value ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
