using Grader.Contracts.DifferentialEquations;
using static TorchSharp.torch;

namespace Submission.DifferentialEquations;

public sealed class OdeSolvers : IOdeSolvers
{
    public Tensor Step(OdeMethod method, OdeFunction drift, Tensor x, double t, double h) =>
        throw new NotImplementedException("Exercise 1.4: one step of an integrator.");

    public OdeSolution Simulate(OdeMethod method, OdeFunction drift, OdeFunction slope, Tensor start, double[] times, bool reverse) =>
        throw new NotImplementedException("Exercise 1.4: state and log-density along a grid of times.");
}
