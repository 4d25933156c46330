using static TorchSharp.torch;

namespace Grader.Tests.Torch;

/// <summary>The inputs of fixtures/golden/torch/make_networks.py.</summary>
internal static class Waves
{
    /// <summary>2 sin(0, 1, 2, … + shift), Float64.</summary>
    public static Tensor Wave(long[] shape, double shift = 0) =>
        ((arange(0, shape.Aggregate(1L, (a, b) => a * b)).to_type(float64) + shift).sin() * 2).reshape(shape);

    /// <summary>A function's value, then the gradient of each floating-point input under weights cos(0, 1, 2, …).</summary>
    public static double[] ValueAndGradients(Func<Tensor[], Tensor> function, params Tensor[] inputs)
    {
        Tensor[] leaves = [.. inputs.Select(input => input.is_floating_point() ? input.clone().requires_grad_() : input)];
        var value = function(leaves);
        (value * arange(0, value.numel()).to_type(float64).cos().reshape(value.shape)).sum().backward();
        return Golden.Flat([value, .. leaves.Where(leaf => leaf.is_floating_point()).Select(leaf => leaf.grad ?? zeros_like(leaf))]);
    }
}
