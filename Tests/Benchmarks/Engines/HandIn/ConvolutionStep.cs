using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Grader.Benchmarks.Engines.HandIn;

/// <summary>A convolution of images, forward and backward, with the derivatives of images, weights and bias.</summary>
internal static class ConvolutionStep
{
    public static Action Make(long batch, long channels, long size)
    {
        var layer = Conv2d(channels, channels, 3, padding: 1);
        var x = randn(batch, channels, size, size).requires_grad_();
        var weights = randn(batch, channels, size, size);
        return () =>
        {
            layer.zero_grad();
            x.grad = null;
            layer.call(x).backward([weights]);
        };
    }
}
