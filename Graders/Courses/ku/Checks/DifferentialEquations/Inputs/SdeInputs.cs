using Grader.Checks.DifferentialEquations.Oracles;
using Grader.Judging.Laws;

namespace Grader.Checks.DifferentialEquations.Inputs;

/// <summary>A latent SDE and data points for it.</summary>
/// <param name="Sde">A process that is nowhere linear or constant.</param>
/// <param name="Y">The data points, 1 to 6.</param>
/// <param name="Width">δ.</param>
/// <param name="Scale">The unit of states and data points.</param>
internal sealed record SdeInputs(SdeCase Sde, double[] Y, double Width, double Scale)
{
    /// <summary>Processes of every scale, with little noise and with much.</summary>
    public static RandomInputs<SdeInputs> Any => OfNoise(1e3);

    /// <summary>Processes of every scale whose σ² is between 1/<paramref name="most"/> and <paramref name="most"/> in its units.</summary>
    public static RandomInputs<SdeInputs> OfNoise(double most) => RandomInputs.Lists("parameters of f, σ², α, β", 7, 7, -1, 1)
        .And(RandomInputs.Lists("y in units of the scale", 1, 6, -3, 3)).And(RandomInputs.Scales("the scale of states", 1e-3, 1e3))
        .And(RandomInputs.Scales("δ in units of the scale", 0.02, 5)).And(RandomInputs.Scales("σ² in units of the scale", 1 / most, most))
        .Map(input =>
        {
            var (p, units, scale, width, noise) = input;
            return new SdeInputs(KnownSdes.Wavy(p, scale, noise), [.. units.Select(unit => unit * scale)], width * scale, scale);
        });
}
