using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Tests.Torch.Operations;

/// <summary>Derivatives are limits of differences.</summary>
internal static class Derivatives
{
    /// <summary>The cube root of double precision balances truncation against rounding in a central difference.</summary>
    private const double Step = 6e-6;

    /// <summary>A weighted sum with different weights, so that errors do not cancel.</summary>
    public static Tensor Weighted(Tensor result) =>
        (result * arange(result.numel()).to_type(float64).cos().reshape(result.shape).to_type(result.dtype)).sum();

    public static Tensor Gradient(Func<Tensor, Tensor> function, Tensor at)
    {
        var x = at.requires_grad ? at : at.clone().requires_grad_();
        var y = function(x);
        if (!y.requires_grad)
            return zeros_like(x);

        return autograd.grad([y], [x], retain_graph: true, create_graph: true, allow_unused: true)[0] ?? zeros_like(x);
    }

    public static void MatchDifferences(Func<Tensor, Tensor> function, Tensor at, string what)
    {
        var (gradient, differences) = (Golden.Flat(Gradient(function, at)), Differences(function, at));
        for (var i = 0; i < gradient.Length; i++)
            Assert.That(gradient[i], Is.EqualTo(differences[i]).Within(1e-6 * (1 + Math.Abs(differences[i]))), $"{what}, element {i}");
    }

    private static double[] Differences(Func<Tensor, Tensor> function, Tensor at)
    {
        var values = Golden.Flat(at);
        return [.. values.Select((_, i) => (Shifted(i, Step) - Shifted(i, -Step)) / (2 * Step))];

        double Shifted(int i, double by)
        {
            var moved = (double[])values.Clone();
            moved[i] += by;
            return (double)function(tensor(moved, at.shape).requires_grad_());
        }
    }
}
