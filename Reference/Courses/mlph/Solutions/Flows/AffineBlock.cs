using Grader.Contracts.Flows;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Grader.Solutions.Flows;

/// <summary>
/// One block of the flow: ActNorm (a scale and a shift for each coordinate), a permutation, and an affine coupling, in which the first
/// coordinates decide how the last ones are scaled and shifted.
/// </summary>
/// <remarks>Kingma, Dhariwal, Glow, 2018 (arXiv 1807.03039); the soft clamp is that of Ardizzone et al. 2019 (arXiv 1907.02392).</remarks>
public sealed class AffineBlock : Module<Tensor, FlowValues>
{
    /// <summary>The largest |s|: no scale is above e² or below e⁻².</summary>
    private const double Clamp = 2;

    private readonly long passive;
    private readonly long active;
    private readonly Parameter logScale;
    private readonly Parameter shift;
    private readonly Sequential subnet;

    /// <summary>A block with freshly drawn weights.</summary>
    /// <param name="dimension">D; of three coordinates, two pass unchanged.</param>
    /// <param name="hiddenUnits">Width of the subnet's hidden layers.</param>
    public AffineBlock(long dimension, long hiddenUnits) : base(nameof(AffineBlock))
    {
        active = dimension / 2;
        passive = dimension - active;
        logScale = new Parameter(zeros(dimension));
        shift = new Parameter(zeros(dimension));
        subnet = Sequential(
            Linear(passive, hiddenUnits), ReLU(),
            Linear(hiddenUnits, hiddenUnits), ReLU(),
            Linear(hiddenUnits, 2 * active));
        RegisterComponents();
    }

    /// <summary>y and ln|det ∂y/∂x|.</summary>
    public override FlowValues forward(Tensor x)
    {
        var turned = (x * logScale.exp() + shift).roll(1, 1);
        var (first, last) = (turned.narrow(1, 0, passive), turned.narrow(1, passive, active));
        var (s, t) = ScaleAndShift(first);
        return new(cat([first, last * s.exp() + t], 1), s.sum(1) + logScale.sum());
    }

    /// <summary>x of y.</summary>
    public Tensor Inverse(Tensor y)
    {
        var (first, last) = (y.narrow(1, 0, passive), y.narrow(1, passive, active));
        var (s, t) = ScaleAndShift(first);
        var turned = cat([first, (last - t) * (-s).exp()], 1);
        return (turned.roll(-1, 1) - shift) * (-logScale).exp();
    }

    private (Tensor S, Tensor T) ScaleAndShift(Tensor first)
    {
        var both = subnet.call(first);
        return (Clamp * (both.narrow(1, 0, active) / Clamp).tanh(), both.narrow(1, active, active));
    }
}
