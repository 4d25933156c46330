using static TorchSharp.torch;

namespace Grader.Solutions.DifferentialEquations;

/// <summary>A function at some places, and its derivative there.</summary>
/// <param name="Value">Shape [B].</param>
/// <param name="Derivative">Shape [B].</param>
internal sealed record WithDerivative(Tensor Value, Tensor Derivative);
