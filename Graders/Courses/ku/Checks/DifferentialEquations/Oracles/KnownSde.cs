namespace Grader.Checks.DifferentialEquations.Oracles;

/// <summary>A latent SDE at one data point, with the known terms of its ELBO.</summary>
/// <param name="Name">How messages call it.</param>
/// <param name="Sde">The process and its marginals.</param>
/// <param name="Y">y.</param>
/// <param name="Width">δ.</param>
/// <param name="LogLikelihood">E[ln p(y | x_1)].</param>
/// <param name="PriorKl">KL(q_0 ‖ p_0).</param>
/// <param name="DriftMismatch">∫_0^1 E[(f − g)²/(2σ²)] dt.</param>
/// <param name="LogDensity">ln p(y).</param>
internal sealed record KnownSde(
    string Name, SdeCase Sde, double Y, double Width, double LogLikelihood, double PriorKl, double DriftMismatch, double LogDensity)
{
    /// <summary>An SDE with the numbers of a golden row: E ln p(y|x_1), KL, drift mismatch, ELBO, ln p(y).</summary>
    public KnownSde(string name, SdeCase sde, double y, double width, double[] golden)
        : this(name, sde, y, width, golden[0], golden[1], golden[2], golden[4])
    {
    }

    public double Elbo => LogLikelihood - PriorKl - DriftMismatch;
}
