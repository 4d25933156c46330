using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Grader.Solutions.Diffusion;

/// <summary>
/// A noise predictor of convolutions that halve the image twice and double it twice, with each size on the way up joined to the same size
/// on the way down. The time is added to every channel on the way down.
/// </summary>
/// <remarks>Ronneberger, Fischer, Brox, U-Net, 2015 (arXiv 1505.04597).</remarks>
public sealed class ImageUNet : Module<Tensor, Tensor, Tensor>
{
    private const long Frequencies = 16;
    private const long Fine = 12;
    private const long Coarse = 24;

    private readonly long side;
    private readonly Conv2d whole = Conv2d(1, Fine, 3, padding: 1);
    private readonly Conv2d toHalf = Conv2d(Fine, Coarse, 3, stride: 2, padding: 1);
    private readonly Conv2d toQuarter = Conv2d(Coarse, Coarse, 3, stride: 2, padding: 1);
    private readonly Conv2d quarter = Conv2d(Coarse, Coarse, 3, padding: 1);
    private readonly ConvTranspose2d fromQuarter = ConvTranspose2d(Coarse, Coarse, 2, stride: 2);
    private readonly Conv2d half = Conv2d(2 * Coarse, Coarse, 3, padding: 1);
    private readonly ConvTranspose2d fromHalf = ConvTranspose2d(Coarse, Fine, 2, stride: 2);
    private readonly Conv2d joined = Conv2d(2 * Fine, Fine, 3, padding: 1);
    private readonly Conv2d last = Conv2d(Fine, 1, 3, padding: 1);
    private readonly Linear timeOfWhole = Linear(2 * Frequencies, Fine);
    private readonly Linear timeOfHalf = Linear(2 * Frequencies, Coarse);
    private readonly Linear timeOfQuarter = Linear(2 * Frequencies, Coarse);
    private readonly Tensor frequencies = arange(1, Frequencies + 1).to(float32) * Math.PI;

    /// <summary>A network with freshly drawn weights.</summary>
    /// <param name="side">Pixels in a row of an image, a multiple of 4.</param>
    public ImageUNet(long side) : base(nameof(ImageUNet))
    {
        this.side = side;
        RegisterComponents();
    }

    /// <summary>ε_θ(x_t, t).</summary>
    /// <param name="xt">Noisy images, shape [B, S²].</param>
    /// <param name="time">t/T, shape [B, 1].</param>
    /// <returns>Predicted noise, shape [B, S²].</returns>
    public override Tensor forward(Tensor xt, Tensor time)
    {
        var angles = time * frequencies;
        var embedding = cat([angles.sin(), angles.cos()], 1);
        var fine = functional.silu(whole.call(xt.reshape(-1, 1, side, side)) + PerChannel(timeOfWhole.call(embedding)));
        var middle = functional.silu(toHalf.call(fine) + PerChannel(timeOfHalf.call(embedding)));
        var coarse = functional.silu(toQuarter.call(middle) + PerChannel(timeOfQuarter.call(embedding)));
        coarse = functional.silu(quarter.call(coarse));
        middle = functional.silu(half.call(cat([fromQuarter.call(coarse), middle], 1)));
        fine = functional.silu(joined.call(cat([fromHalf.call(middle), fine], 1)));
        return last.call(fine).flatten(1);
    }

    private static Tensor PerChannel(Tensor values) => values.unsqueeze(2).unsqueeze(3);
}
