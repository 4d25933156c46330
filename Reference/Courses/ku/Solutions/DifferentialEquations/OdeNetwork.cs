using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Grader.Solutions.DifferentialEquations;

/// <summary>
/// The notebook's drift f(x, t): 2 → h → h → 1 with tanh. The derivative by x is carried forward beside the value, layer by layer, which is
/// faster than to differentiate the network in every step of a solver.
/// </summary>
public sealed class OdeNetwork : Module<Tensor, Tensor, (Tensor Drift, Tensor Slope)>
{
    private readonly Linear first;
    private readonly Linear second;
    private readonly Linear last;

    /// <summary>A network with freshly drawn weights.</summary>
    /// <param name="hiddenUnits">h, the width of both hidden layers.</param>
    public OdeNetwork(long hiddenUnits) : base(nameof(OdeNetwork))
    {
        first = Linear(2, hiddenUnits);
        second = Linear(hiddenUnits, hiddenUnits);
        last = Linear(hiddenUnits, 1);
        RegisterComponents();
    }

    /// <summary>f and ∂f/∂x of each row.</summary>
    /// <param name="x">States, shape [B, 1].</param>
    /// <param name="t">Times, shape [B, 1].</param>
    public override (Tensor Drift, Tensor Slope) forward(Tensor x, Tensor t)
    {
        var h = first.call(cat([x, t], 1)).tanh();
        var slope = (1 - h.square()) * first.weight.narrow(1, 0, 1).t(); // tanh′ = 1 − tanh²; the weights of x are the first column
        h = second.call(h).tanh();
        slope = (1 - h.square()) * slope.matmul(second.weight.t());
        return (last.call(h), slope.matmul(last.weight.t()));
    }
}
