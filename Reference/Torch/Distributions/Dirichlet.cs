namespace TorchSharp.Modules;

/// <summary>The density ∏ xᵢ^(cᵢ − 1) · Γ(Σ cᵢ) / ∏ Γ(cᵢ) of probabilities x, c being the concentration: (…, d).</summary>
public class Dirichlet : distributions.Distribution
{
    private readonly Tensor concentration;

    public Dirichlet(Tensor concentration, Generator? generator = null)
        : base(generator, concentration.shape[..^1], concentration.shape[^1..]) => this.concentration = Own(concentration);

    public override Tensor mean => concentration / Total(true);

    public override Tensor mode
    {
        get
        {
            var excess = (concentration - 1).clamp_min(0);
            var isCorner = (concentration < 1).all(-1, true);
            var corner = nn.functional.one_hot(concentration.argmax(-1), concentration.shape[^1]).to_type(concentration.dtype);
            return corner.where(isCorner, excess / excess.sum(-1, true));
        }
    }

    public override Tensor variance => concentration * (Total(true) - concentration) / (Total(true).pow(2) * (Total(true) + 1));

    /// <summary>Draws samples; a gradient with respect to the concentration is an error here.</summary>
    public override Tensor rsample(params long[] sample_shape)
    {
        var draws = GammaDraws.Standard(concentration.expand(ExtendedShape(sample_shape)), generator);
        return draws / draws.sum(-1, true);
    }

    public override Tensor log_prob(Tensor value) =>
        (concentration - 1).xlogy(value).sum(-1) + Total(false).lgamma() - concentration.lgamma().sum(-1);

    public override Tensor entropy()
    {
        var total = Total(false);
        return concentration.lgamma().sum(-1) - total.lgamma() - ((concentration.shape[^1] - total) * total.digamma())
            - ((concentration - 1) * concentration.digamma()).sum(-1);
    }

    public override distributions.Distribution expand(Size batch_shape, distributions.Distribution? instance = null) =>
        new Dirichlet(concentration.expand([.. batch_shape.Shape, .. event_shape.Shape]), generator);

    private Tensor Total(bool keepdim) => concentration.sum(-1, keepdim);
}
