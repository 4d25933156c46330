namespace Grader.Contracts.DifferentialEquations;

/// <summary>A measurement of an order of convergence.</summary>
/// <param name="StepSizes">The step sizes h that were tried, in any order.</param>
/// <param name="Errors">The error for each of them.</param>
/// <param name="Order">The slope of the regression of ln error on ln h.</param>
public sealed record OrderStudy(double[] StepSizes, double[] Errors, double Order);
