namespace Grader.Checks.DifferentialEquations.Training;

/// <summary>A data point, where it comes from, and how much the flow has stretched on the way.</summary>
/// <param name="Y">y = x(1).</param>
/// <param name="X0">x(0).</param>
/// <param name="LogSlope">ln ∂x(0)/∂y = −∫₀¹ ∂f/∂x dt.</param>
internal sealed record OdeDensity(double Y, double X0, double LogSlope)
{
    /// <summary>ln p(y).</summary>
    public double LogDensity => DriftFlow.LogPrior(X0) + LogSlope;
}
