using Grader.Isolation;
using Grader.Judging.Chance;
using Grader.Judging.Comparisons;
using static TorchSharp.torch;

namespace Grader.Judging.Laws;

/// <summary>
/// The gradient that reaches what a call is given is the derivative of what it returns. It is held against differences of the code's own
/// results and not against the right formula, so that a wrong value does not fail here, too.
/// </summary>
public static class GradientLaw
{
    /// <summary>For values of order one. f is called at ±1 and ±2 steps, so that the error is of order step⁴.</summary>
    private const double Step = 0.02;

    private static readonly Tolerance Differences = new(2e-3, 1e-3, "rounding of single precision, divided by a step of 0.02");

    /// <summary>Expects a gradient to reach each input, and its product with a random direction to be the slope there.</summary>
    /// <param name="seed">The check's seed.</param>
    /// <param name="inputs">What the result is to be differentiated by, with names for messages; values of order one.</param>
    /// <param name="ask">The result of one call that is given these tensors themselves, in the same order.</param>
    /// <param name="what">How messages call the result: "the output".</param>
    /// <exception cref="CheckFailedException">A gradient is missing or wrong.</exception>
    public static void Holds(long seed, (string Name, Tensor At)[] inputs, Func<Tensor[], Tensor> ask, string what)
    {
        Tensor[] leaves = [.. inputs.Select(input => input.At.detach().clone().requires_grad_())];
        var noise = new RecordedNoise(seed, ScalarType.Float64);
        var result = ask(leaves);
        var weights = noise.Normal(result.shape);
        var gradients = Gradients.Of(result, weights.to_type(result.dtype), leaves);
        for (var i = 0; i < inputs.Length; i++)
        {
            var gradient = gradients[i] ?? throw NothingReaches(inputs[i].Name, what);
            var direction = noise.Normal(gradient.shape);
            Expect.Close(Product(gradient, direction), Slope(i, direction), Differences,
                $"the gradient is the derivative of {what}: moving {inputs[i].Name} by a small step d changes it by ∇·d",
                "Use TorchSharp's functions from the input to the result, without detach(), no_grad() or item().",
                what: $"the gradient of {what} with respect to {inputs[i].Name}, in a random direction,");
        }

        double Slope(int moved, Tensor direction) =>
            (8 * (At(moved, direction, 1) - At(moved, direction, -1)) - At(moved, direction, 2) + At(moved, direction, -2)) / (12 * Step);

        double At(int moved, Tensor direction, int steps)
        {
            var at = ask([.. inputs.Select((input, i) =>
                i == moved ? (input.At + direction * (steps * Step)).to_type(input.At.dtype) : input.At)]);
            Expect.Finite(at, "a result has finite values", what: what);
            return Product(at, weights);
        }
    }

    private static double Product(Tensor one, Tensor other) => (one.detach().to_type(ScalarType.Float64) * other).sum().item<double>();

    private static CheckFailedException NothingReaches(string name, string what) =>
        new(new($"Expected a gradient of {what} to reach {name}, but none does: it is detached, or computed outside of TorchSharp.")
        {
            Equation = "what is trained through passes gradients on to everything that it is given",
            Hint = "Use TorchSharp's functions from the input to the result, without detach(), no_grad() or item().",
        });
}
