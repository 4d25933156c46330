namespace Grader.Contracts.DifferentialEquations;

/// <summary>How often each network is evaluated for one data point or one sample; two states of one call count as two.</summary>
/// <param name="Drift">Evaluations of f.</param>
/// <param name="Variance">Evaluations of σ (or σ²).</param>
/// <param name="Alpha">Evaluations of α; its derivative is not counted.</param>
/// <param name="Beta">Evaluations of β; its derivative is not counted.</param>
public sealed record NetworkCalls(long Drift, long Variance, long Alpha, long Beta);
