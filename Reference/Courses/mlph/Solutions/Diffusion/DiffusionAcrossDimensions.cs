using Grader.Contracts;
using Grader.Contracts.Diffusion;
using static TorchSharp.torch;

namespace Grader.Solutions.Diffusion;

/// <summary>
/// Noise and averages in turn: every step adds noise, and two of them also replace neighbouring numbers by their sum over √2, which halves
/// the dimension. Back, a step draws x_{t−1} from its Gaussian distribution given x_t, what the averages have lost included.
/// </summary>
/// <remarks>x_t = A_t·x_{t−1} + √β·ε; A·Aᵀ is (1 − β)·1 in every step, so that the noise stays white.</remarks>
public sealed class DiffusionAcrossDimensions : IDiffusionAcrossDimensions
{
    private const int StepCount = 8;
    private const double Beta = 0.4;

    /// <summary>The steps that halve the dimension.</summary>
    private static readonly long[] halvings = [3, 6];

    /// <inheritdoc/>
    public long[] Dimensions(long dataDimension) => [.. Enumerable.Range(0, StepCount + 1).Select(t => Dimension(t, dataDimension))];

    /// <inheritdoc/>
    public Tensor Forward(Tensor x0, long t, GaussianMoments data, INoiseSource noise)
    {
        var clean = x0.matmul(Signal(t, x0.shape[1]).t());
        return clean + Math.Sqrt(NoiseVariance(t)) * noise.Normal(clean.shape);
    }

    /// <inheritdoc/>
    public GaussianMoments Law(long t, GaussianMoments data)
    {
        var signal = Signal(t, data.Mean.shape[0]);
        return new(signal.mv(data.Mean), signal.matmul(data.Covariance).matmul(signal.t()) + NoiseVariance(t) * eye(signal.shape[0]));
    }

    /// <inheritdoc/>
    public Tensor Reverse(Tensor xt, long t, GaussianMoments data, INoiseSource noise)
    {
        var (before, now) = (t == 1 ? data : Law(t - 1, data), Law(t, data));
        var joint = before.Covariance.matmul(Map(t, data.Mean.shape[0]).t()); // Cov[x_{t−1}, x_t]
        var gain = joint.matmul(linalg.inv(now.Covariance));
        var mean = before.Mean + (xt - now.Mean).matmul(gain.t());
        return mean + Drawn(xt.shape[0], before.Covariance - gain.matmul(joint.t()), noise);
    }

    /// <inheritdoc/>
    public Tensor Sample(long count, GaussianMoments data, INoiseSource noise)
    {
        var end = Law(StepCount, data);
        var x = end.Mean + Drawn(count, end.Covariance, noise);
        for (var t = StepCount; t >= 1; t--)
            x = Reverse(x, t, data, noise);

        return x;
    }

    private static long Dimension(long t, long dataDimension) => dataDimension >> halvings.Count(step => step <= t);

    private static double NoiseVariance(long t) => 1 - Math.Pow(1 - Beta, t);

    /// <summary>A_t·…·A_1, shape [D_t, D]: what x_t has of x_0.</summary>
    private static Tensor Signal(long t, long dataDimension)
    {
        var signal = eye(dataDimension);
        for (var step = 1; step <= t; step++)
            signal = Map(step, dataDimension).matmul(signal);

        return signal;
    }

    /// <summary>A_t, shape [D_t, D_{t−1}].</summary>
    private static Tensor Map(long t, long dataDimension)
    {
        var same = eye(Dimension(t - 1, dataDimension));
        var kept = halvings.Contains(t) ? same.reshape(Dimension(t, dataDimension), 2, -1).sum(1) / Math.Sqrt(2) : same;
        return Math.Sqrt(1 - Beta) * kept;
    }

    /// <summary>Rows of N(0, C).</summary>
    private static Tensor Drawn(long count, Tensor covariance, INoiseSource noise) =>
        noise.Normal(count, covariance.shape[0]).matmul(linalg.cholesky(covariance).t());
}
