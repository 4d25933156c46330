using Grader.Judging.Comparisons;

namespace Grader.Judging.Laws.Invertibility;

/// <summary>∫ p(x) dx = 1 for a density that a flow gives.</summary>
public static class NormalisationLaw
{
    private const string Because = "∫ p(x) dx = 1";

    /// <summary>A mass is wrong that is farther from 1 than this.</summary>
    private const double Wrong = 0.01;

    /// <summary>A two-sided false alarm in 4e7 for a normal error.</summary>
    private const double Deviations = 5.6;

    /// <summary>
    /// Expects a density in any dimension to have the mass 1, by importance sampling: points are drawn with heavy tails in the latent space
    /// and taken to the data by the inverse, whose determinant is that of its differences and not the one that the flow gives.
    /// </summary>
    /// <param name="map">The flow from the data to the latents, which are standard normal.</param>
    /// <param name="logDensity">ln p at each of a batch of points x.</param>
    /// <param name="seed">The check's seed.</param>
    /// <param name="samples">How many points; each takes 2D + 1 points of a batch.</param>
    /// <returns>A remark where too few points carry the mass to tell; null else.</returns>
    /// <exception cref="CheckFailedException">The mass is not 1; one false alarm in 4e7.</exception>
    public static string? BySampling(InvertibleMap map, Func<double[][], double[]> logDensity, long seed, int samples = 4000)
    {
        var name = $"p({map.From})";
        var sum = ImportanceSum.Of(map, logDensity, seed, samples);
        if (sum.Mass == 0)
            ExpectOne(name, 0, Wrong);

        if (sum.EffectiveSamples < Math.Min(1000, samples / 4.0) || Deviations * sum.StandardError > 0.25 * Math.Max(1, sum.Mass))
            return $"The mass of {name} was not judged: only {sum.EffectiveSamples:F0} of {samples} points carry it.";

        ExpectOne(name, sum.Mass, Wrong + Deviations * sum.StandardError);
        return null;
    }

    private static void ExpectOne(string name, double mass, double bound)
    {
        if (double.IsFinite(mass) && Math.Abs(mass - 1) <= bound)
            return;

        var hint = Math.Abs(mass - 2 * Math.PI) < 0.1 ? "It is 2π: the constant of the standard normal density is missing."
            : "Compare the sign of the log-determinant, the constant of the Gaussian, and that every layer adds its log-determinant.";
        Expect.Fail($"Expected the integral of {name} to be 1, but found {Text.Number(mass, 4)}.", Because, hint, Text.Number(mass),
            $"1, within {Text.Small(bound)}");
    }
}
