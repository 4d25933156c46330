namespace Grader.Contracts.Foundations;

/// <summary>A value together with its derivative along one direction of the inputs: a + b·ε with ε² = 0.</summary>
/// <param name="Value">a.</param>
/// <param name="Derivative">b.</param>
public sealed record DualNumber(double Value, double Derivative);
