using Grader.Contracts.DifferentialEquations;

namespace Submission.DifferentialEquations;

public sealed class ConvergenceOrder : IConvergenceOrder
{
    public double Order(double[] stepSizes, double[] errors) =>
        throw new NotImplementedException("Exercise 1.4: the order, by a line through the logarithms.");

    public double PredictedError(double[] stepSizes, double[] errors, double stepSize) =>
        throw new NotImplementedException("Exercise 1.4: the error for another step size.");

    public OrderStudy Measure(SolverError error) => throw new NotImplementedException("Exercise 1.4: a measurement of an order.");
}
