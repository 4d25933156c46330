using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Grader.Benchmarks.Engines.HandIn;

/// <summary>
/// A step of maximum likelihood for a flow of affine coupling blocks in three dimensions (Dinh et al. 2017, arXiv 1605.08803).
/// </summary>
internal static class RealNvp
{
    public static Action Make(int blocks, long hidden, long batch)
    {
        (long Kept, long Changed)[] sizes = [.. Enumerable.Range(0, blocks).Select(i => i % 2 == 0 ? (1L, 2L) : (2L, 1L))];
        var networks = sizes.Select(size => Networks.Mlp(() => ReLU(), size.Kept, hidden, hidden, 2 * size.Changed)).ToArray();
        var data = randn(batch, 3);

        Tensor Loss()
        {
            var (x, logDeterminant) = (data, zeros(batch));
            for (var i = 0; i < blocks; i++)
            {
                var halves = x.split([sizes[i].Kept, sizes[i].Changed], 1);
                var output = networks[i].call(halves[0]).chunk(2, 1);
                var s = output[0].tanh();
                x = cat([halves[1] * s.exp() + output[1], halves[0]], 1);
                logDeterminant = logDeterminant + s.sum(1);
            }

            return (0.5 * x.square().sum(1) - logDeterminant).mean();
        }

        return Networks.Training(networks.SelectMany(network => network.parameters()), Loss);
    }
}
