using static TorchSharp.torch;

namespace Grader.Solutions.DifferentialEquations;

/// <summary>The ELBO of a latent SDE.</summary>
internal static class SdeBound
{
    private static readonly double logTwoPi = Math.Log(2 * Math.PI);

    /// <summary>The estimate of each row from one time and one state.</summary>
    /// <param name="model">The functions of the model.</param>
    /// <param name="y">Data, shape [B].</param>
    /// <param name="t">Time of each row, shape [B].</param>
    /// <param name="epsilon">Normal numbers that make the states x_t, shape [B].</param>
    public static Tensor Of(SdeModel model, Tensor y, Tensor t, Tensor epsilon) =>
        LogLikelihood(model, y) - PriorDivergence(model, y) - DriftTerm(model, y, t, epsilon);

    /// <summary>E[ln N(y; x_1, δ²)] in closed form.</summary>
    private static Tensor LogLikelihood(SdeModel model, Tensor y)
    {
        var (mean, deviation) = MarginalAt(model, y, 1);
        var variance = model.Width * model.Width;
        return -0.5 * (logTwoPi + variance.log() + ((y - mean).pow(2) + deviation.pow(2)) / variance);
    }

    /// <summary>KL(N(α, β²) ‖ N(0, 1)) at t = 0 in closed form.</summary>
    private static Tensor PriorDivergence(SdeModel model, Tensor y)
    {
        var (mean, deviation) = MarginalAt(model, y, 0);
        return 0.5 * (mean.pow(2) + deviation.pow(2) - 1) - deviation.log();
    }

    /// <summary>(f − g)²/(2σ²) at one state of each row, where g is the drift that leads from marginal to marginal of q.</summary>
    private static Tensor DriftTerm(SdeModel model, Tensor y, Tensor t, Tensor epsilon)
    {
        var (alpha, beta) = (model.Alpha(y, t), model.Beta(y, t));
        var x = alpha.Value + beta.Value * epsilon;
        var sigma = model.Sigma(x, t);
        var variance = sigma.Value * sigma.Value;
        var flow = alpha.Derivative + beta.Derivative * epsilon;
        var score = -epsilon / beta.Value;
        var g = flow + sigma.Value * sigma.Derivative + 0.5 * variance * score; // ½ ∂σ²/∂x = σ ∂σ/∂x
        return (model.Drift(x, t) - g).pow(2) / (2 * variance);
    }

    private static (Tensor Mean, Tensor Deviation) MarginalAt(SdeModel model, Tensor y, double time)
    {
        var t = full_like(y, time);
        return (model.Alpha(y, t).Value, model.Beta(y, t).Value);
    }
}
