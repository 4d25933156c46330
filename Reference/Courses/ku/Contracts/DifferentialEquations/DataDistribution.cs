namespace Grader.Contracts.DifferentialEquations;

/// <summary>A distribution of data on the line.</summary>
/// <param name="Family">Which kind.</param>
/// <param name="Mean">E[y].</param>
/// <param name="StandardDeviation">√Var[y].</param>
public sealed record DataDistribution(DataFamily Family, double Mean, double StandardDeviation);
