namespace Grader.Checks.DifferentialEquations.Oracles;

/// <summary>A drift, or its derivative, for one state.</summary>
internal delegate double StateFunction(double x, double t);
