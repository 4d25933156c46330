using static TorchSharp.torch;

namespace Grader.Solutions.DifferentialEquations;

/// <summary>The notebook's parameterisation: α and β go straight from a network's value at t = 0 to y and δ at t = 1.</summary>
internal sealed class StraightSde : SdeModel
{
    private readonly PlaceTimeNetwork sigma = new(32);
    private readonly PlaceTimeNetwork alpha = new(64);
    private readonly PlaceTimeNetwork beta = new(32);

    /// <summary>Functions with freshly drawn weights.</summary>
    public StraightSde() : base(nameof(StraightSde)) => RegisterComponents();

    /// <inheritdoc/>
    public override WithDerivative Sigma(Tensor x, Tensor t)
    {
        var inner = sigma.ByPlace(x, t);
        return new(nn.functional.softplus(inner.Value), inner.Value.sigmoid() * inner.Derivative);
    }

    /// <inheritdoc/>
    public override WithDerivative Alpha(Tensor y, Tensor t)
    {
        var start = alpha.ByTime(y, t);
        return new(t * y + (1 - t) * start.Value, y - start.Value + (1 - t) * start.Derivative);
    }

    /// <inheritdoc/>
    public override WithDerivative Beta(Tensor y, Tensor t)
    {
        var inner = beta.ByTime(y, t);
        var start = nn.functional.softplus(inner.Value);
        return new(t * Width + (1 - t) * start, Width - start + (1 - t) * inner.Value.sigmoid() * inner.Derivative);
    }
}
