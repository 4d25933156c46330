using static TorchSharp.torch;

namespace Grader.Solutions.DifferentialEquations;

/// <summary>
/// ln β goes straight from a network's value at t = 0 to ln δ at t = 1, so that the width of q shrinks by equal factors in equal times. σ
/// depends on the time alone.
/// </summary>
internal sealed class GeometricSde : SdeModel
{
    private readonly PlaceTimeNetwork sigma = new(32);
    private readonly PlaceTimeNetwork alpha = new(64);
    private readonly PlaceTimeNetwork beta = new(32);

    /// <summary>Functions with freshly drawn weights.</summary>
    public GeometricSde() : base(nameof(GeometricSde)) => RegisterComponents();

    /// <inheritdoc/>
    public override WithDerivative Sigma(Tensor x, Tensor t) =>
        new(nn.functional.softplus(sigma.call(zeros_like(x), t)), zeros_like(x));

    /// <inheritdoc/>
    public override WithDerivative Alpha(Tensor y, Tensor t)
    {
        var start = alpha.ByTime(y, t);
        return new(t * y + (1 - t) * start.Value, y - start.Value + (1 - t) * start.Derivative);
    }

    /// <inheritdoc/>
    public override WithDerivative Beta(Tensor y, Tensor t)
    {
        var start = beta.ByTime(y, t);
        var logWidth = Width.log();
        var value = (t * logWidth + (1 - t) * start.Value).exp();
        return new(value, value * (logWidth - start.Value + (1 - t) * start.Derivative));
    }
}
