using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Grader.Benchmarks.Engines.HandIn;

/// <summary>
/// The U-Net of a diffusion sheet for images of 28 × 28 and a channel of time, 2,361,409 parameters, forward and backward.
/// </summary>
internal static class UNet
{
    private static readonly long[] Channels = [32, 64, 128, 256, 256];

    public static Action Make(long batch)
    {
        Sequential[] down = [.. Enumerable.Range(0, 5).Select(Down)];
        Sequential[] up = [Up(256, 256, 1), Up(512, 128, 0), Up(256, 64, 1), Up(128, 32, 1)];
        var last = Sequential(Conv2d(64, 32, 3, padding: 1), SiLU(), Conv2d(32, 1, 3, padding: 1));
        Module[] parts = [.. down, .. up, last];
        var (x, target) = (randn(batch, 2, 28, 28), randn(batch, 1, 28, 28));

        Tensor Forward()
        {
            var (signal, passed) = (x, new Stack<Tensor>());
            foreach (var part in down)
            {
                signal = part.call(signal);
                passed.Push(signal);
            }

            passed.Pop();
            foreach (var part in up)
                signal = cat([part.call(signal), passed.Pop()], 1);

            return last.call(signal);
        }

        return () =>
        {
            foreach (var part in parts)
                part.zero_grad();

            functional.mse_loss(Forward(), target).backward();
        };
    }

    private static Sequential Down(int level)
    {
        var convolution = Conv2d(level == 0 ? 2 : Channels[level - 1], Channels[level], 3, padding: 1);
        return level == 0
            ? Sequential(convolution, SiLU())
            : Sequential(MaxPool2d(2, stride: 2, padding: level == 3 ? 1 : 0), convolution, SiLU());
    }

    private static Sequential Up(long from, long to, long added) =>
        Sequential(ConvTranspose2d(from, to, 3, stride: 2, padding: 1, output_padding: added), SiLU());
}
