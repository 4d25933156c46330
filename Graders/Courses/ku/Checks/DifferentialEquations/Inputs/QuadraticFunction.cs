using Grader.Checks.DifferentialEquations.Oracles;
using Grader.Contracts.DifferentialEquations;
using Grader.Judging.Laws;

namespace Grader.Checks.DifferentialEquations.Inputs;

/// <summary>f(x, t) = c_0 + c_1·t + c_2·x + c_3·x·t + c_4·x²: another value at each state and time.</summary>
/// <param name="C">The five coefficients.</param>
internal sealed record QuadraticFunction(double[] C)
{
    public double At(double x, double t) => C[0] + C[1] * t + C[2] * x + C[3] * x * t + C[4] * x * x;

    /// <summary>For the student's code.</summary>
    public OdeFunction Function => OdeSpy.Of(At);

    /// <summary>Random coefficients in [−1, 1].</summary>
    /// <param name="name">How messages call the function: "f".</param>
    public static RandomInputs<QuadraticFunction> Any(string name) =>
        RandomInputs.Lists($"coefficients of 1, t, x, x·t and x² in {name}", 5, 5, -1, 1).Map(c => new QuadraticFunction(c));
}
