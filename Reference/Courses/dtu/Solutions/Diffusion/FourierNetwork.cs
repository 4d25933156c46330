using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Grader.Solutions.Diffusion;

/// <summary>
/// A noise predictor that sees its inputs as sines and cosines of doubling frequency beside the inputs themselves: edges that are sharp
/// in x_t or t are then smooth for the network.
/// </summary>
/// <remarks>Tancik et al., Fourier Features Let Networks Learn High Frequency Functions, 2020 (arXiv 2006.10739).</remarks>
public sealed class FourierNetwork : Module<Tensor, Tensor, Tensor>
{
    private const int Octaves = 4;

    private readonly Sequential layers;

    /// <summary>A network with freshly drawn weights.</summary>
    /// <param name="inputDim">D, the dimension of the data.</param>
    /// <param name="hiddenUnits">Width of both hidden layers.</param>
    public FourierNetwork(long inputDim, long hiddenUnits) : base(nameof(FourierNetwork))
    {
        layers = Sequential(
            Linear((inputDim + 1) * (1 + 2 * Octaves), hiddenUnits), SiLU(),
            Linear(hiddenUnits, hiddenUnits), SiLU(),
            Linear(hiddenUnits, inputDim));
        RegisterComponents();
    }

    /// <summary>ε_θ(x_t, t).</summary>
    /// <param name="xt">Noisy data, shape [B, D].</param>
    /// <param name="time">Time, shape [B, 1].</param>
    /// <returns>Predicted noise, shape [B, D].</returns>
    public override Tensor forward(Tensor xt, Tensor time)
    {
        var inputs = cat([xt, time.sqrt()], 1); // the noise level √(1 − ᾱ_t) grows about linearly with √t at first
        var features = new List<Tensor> { inputs };
        for (var octave = 0; octave < Octaves; octave++)
        {
            var angle = inputs * (Math.PI / 2 * (1 << octave));
            features.Add(angle.sin());
            features.Add(angle.cos());
        }

        return layers.call(cat(features, 1));
    }
}
