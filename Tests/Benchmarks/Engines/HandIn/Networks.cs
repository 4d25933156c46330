using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Grader.Benchmarks.Engines.HandIn;

/// <summary>A network of linear layers and a step of Adam, for several workloads.</summary>
internal static class Networks
{
    public static Sequential Mlp(Func<Module<Tensor, Tensor>> activation, params long[] widths)
    {
        List<Module<Tensor, Tensor>> layers = [Linear(widths[0], widths[1])];
        for (var i = 2; i < widths.Length; i++)
            layers.AddRange([activation(), Linear(widths[i - 1], widths[i])]);

        return Sequential([.. layers]);
    }

    public static Action Training(IEnumerable<Parameter> parameters, Func<Tensor> loss, double lr = 1e-3)
    {
        var optimizer = optim.Adam(parameters, lr: lr);
        return () =>
        {
            optimizer.zero_grad();
            loss().backward();
            optimizer.step();
        };
    }
}
