namespace Grader.Contracts.DifferentialEquations;

/// <summary>
/// Exercise 1.4: how the error of an integrator falls with its step size, error ≈ C·h^p, measured by the line through the points
/// (ln h, ln error) with the smallest sum of squared vertical distances. Its slope is the order p.
/// </summary>
/// <remarks>Copenhagen, Deep Learning 2024, A4, exercise 1.4: what changes with the integrator and with T.</remarks>
public interface IConvergenceOrder
{
    /// <summary>The slope of the line.</summary>
    /// <param name="stepSizes">At least two step sizes h &gt; 0, not all equal, in any order.</param>
    /// <param name="errors">The error for each of them, above 0.</param>
    [Task("the order, by a line through the logarithms")]
    double Order(double[] stepSizes, double[] errors);

    /// <summary>The error that the line predicts for another step size.</summary>
    /// <param name="stepSizes">As for <see cref="Order"/>.</param>
    /// <param name="errors">As for <see cref="Order"/>.</param>
    /// <param name="stepSize">The other step size, above 0.</param>
    [Task("the error for another step size")]
    double PredictedError(double[] stepSizes, double[] errors, double stepSize);

    /// <summary>
    /// Measures the order of a solver, with step sizes of your own choice: at least four, the largest at least 8 times the smallest, and
    /// small enough for the law error ≈ C·h^p. An order of 1, 2 or 4 is to come out within ±0.15.
    /// </summary>
    /// <param name="error">The solver's error.</param>
    [Task("a measurement of an order")]
    OrderStudy Measure(SolverError error);
}
