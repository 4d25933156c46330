using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Grader.Solutions.Diffusion;

/// <summary>The sheet's default noise predictor: D + 1 → h → h → D, fully connected with ReLU; the time is one more input.</summary>
public sealed class FcNetwork : Module<Tensor, Tensor, Tensor>
{
    private readonly Sequential layers;

    /// <summary>A network with freshly drawn weights.</summary>
    /// <param name="inputDim">D, the dimension of the data.</param>
    /// <param name="hiddenUnits">h, the width of both hidden layers.</param>
    public FcNetwork(long inputDim, long hiddenUnits) : base(nameof(FcNetwork))
    {
        layers = Sequential(
            Linear(inputDim + 1, hiddenUnits), ReLU(),
            Linear(hiddenUnits, hiddenUnits), ReLU(),
            Linear(hiddenUnits, inputDim));
        RegisterComponents();
    }

    /// <summary>ε_θ(x_t, t).</summary>
    /// <param name="xt">Noisy data, shape [B, D].</param>
    /// <param name="time">Time, shape [B, 1].</param>
    /// <returns>Predicted noise, shape [B, D].</returns>
    public override Tensor forward(Tensor xt, Tensor time) => layers.call(cat([xt, time], 1));
}
