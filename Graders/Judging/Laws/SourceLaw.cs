using Grader.Contracts;
using Grader.Judging.Chance;
using Grader.Judging.Comparisons;

namespace Grader.Judging.Laws;

/// <summary>Chance comes from the noise source that a call is given, and from nowhere else.</summary>
public static class SourceLaw
{
    /// <summary>What to do instead.</summary>
    public const string Remedy =
        "Draw every random number from the INoiseSource that the method is given: noise.Normal(2, 3) in place of torch.randn(2, 3).";

    private const string Because = "every random number comes from the given noise source, so that the same source gives the same result";

    /// <summary>Expects equal sources to give equal results, and other sources to give others.</summary>
    /// <param name="seed">The check's seed.</param>
    /// <param name="ask">The result of one call with this source; equal for equal sources but for rounding.</param>
    /// <param name="what">How messages call the result: "x_{t−1}".</param>
    /// <exception cref="CheckFailedException">Results differ between equal sources, or agree for different ones.</exception>
    public static void Holds(long seed, Func<INoiseSource, double[]> ask, string what)
    {
        var (first, again, other) = (ask(new RecordedNoise(seed)), ask(new RecordedNoise(seed)), ask(new RecordedNoise(seed + 1)));
        if (!Same(first, again))
        {
            Expect.Fail($"Expected two calls with equal noise sources to give the same {what}, but they differ: "
                + "some random numbers come from elsewhere.", Because, Remedy, Text.List(again), Text.List(first));
        }

        if (Same(first, other))
        {
            Expect.Fail($"Expected two calls with different noise sources to give a different {what}, but they agree: "
                + "the noise of the given source is not used.", Because, Remedy, Text.List(other));
        }
    }

    private static bool Same(double[] one, double[] other) => one.Length == other.Length
        && one.Zip(other).All(pair => pair.First.Equals(pair.Second) || Tolerance.Float32.Allows(pair.First, pair.Second));
}
