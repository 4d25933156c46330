using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Tests.Torch.Operations;

/// <summary>
/// Every operation of the tables: value, type and gradient equal TorchSharp's, and derivatives equal central differences.
/// </summary>
internal sealed class OperationTests
{
    /// <summary>The error of some thousand roundings in double precision.</summary>
    private const double Close = 1e-11;

    /// <summary>PyTorch computes the derivative of digamma to nine digits only.</summary>
    private const double GradientClose = 2e-9;

    /// <summary>Its second derivative is the third of log Γ, for which the engine throws.</summary>
    private static readonly string[] WithoutSecondDerivative = ["digamma"];

    internal static readonly Dictionary<string, Func<OperationInputs, Tensor>> Operations =
        OperationTable.Operations.Concat(LinearAlgebraTable.Operations).ToDictionary();

    private static IEnumerable<string> Names => Operations.Keys;

    /// <summary>
    /// Operations with a gradient. Piecewise constant functions have a derivative of zero, which central differences confirm.
    /// </summary>
    private static IEnumerable<string> DifferentiableNames => Names.Where(name => GoldenOperations.Rows[name].Gradients.Count > 0);

    [Test]
    public void Every_golden_row_has_an_operation_and_every_operation_a_row() =>
        Assert.That(Names, Is.EquivalentTo(GoldenOperations.Rows.Keys.Where(name => !name.StartsWith("input ", StringComparison.Ordinal))));

    [TestCaseSource(nameof(Names))]
    public void An_operation_has_the_value_that_TorchSharp_gives(string name)
    {
        var (expected, actual) = (GoldenOperations.Rows[name], Operations[name](GoldenOperations.Inputs()));
        Assert.Multiple(() =>
        {
            Assert.That(actual.shape, Is.EqualTo(expected.Shape));
            Assert.That(actual.dtype, Is.EqualTo(expected.Type));
            // Quotients of integers have single precision.
            var tolerance = expected.Type == ScalarType.Float32 ? 1e-6 : Close;
            Assert.That(Golden.Flat(actual), Is.EqualTo(expected.Values).Within(tolerance));
        });
    }

    [TestCaseSource(nameof(Names))]
    public void An_operation_has_the_gradient_that_TorchSharp_gives(string name)
    {
        var inputs = GoldenOperations.Inputs();
        var result = Operations[name](inputs);
        var expected = GoldenOperations.Rows[name].Gradients;
        Assert.That(result.requires_grad, Is.EqualTo(expected.Count > 0));
        if (result.requires_grad)
        {
            Derivatives.Weighted(result).backward();
            Assert.Multiple(() =>
            {
                foreach (var input in OperationInputs.Differentiable)
                {
                    var gradient = inputs[input].grad is { } g ? Golden.Flat(g) : null;
                    Assert.That(
                        gradient, expected.TryGetValue(input, out var golden) ? Is.EqualTo(golden).Within(GradientClose) : Is.Null, input);
                }
            });
        }
    }

    [TestCaseSource(nameof(DifferentiableNames))]
    public void First_and_second_derivatives_match_central_differences(string name)
    {
        foreach (var input in GoldenOperations.Rows[name].Gradients.Keys)
        {
            Tensor Of(Tensor x) => Derivatives.Weighted(Operations[name](GoldenOperations.Inputs().With(input, x)));
            var point = GoldenOperations.Inputs()[input].detach();
            Derivatives.MatchDifferences(Of, point, $"{name}, derivative by {input}");
            Tensor Slope(Tensor x) => Derivatives.Weighted(Derivatives.Gradient(Of, x));
            if (!WithoutSecondDerivative.Contains(name))
                Derivatives.MatchDifferences(Slope, point, $"{name}, second derivative by {input}");
        }
    }

    [TestCaseSource(nameof(Names))]
    public void An_operation_does_not_care_how_its_inputs_lie_in_memory(string name)
    {
        var inputs = GoldenOperations.Inputs();
        foreach (var input in OperationInputs.Differentiable)
        {
            // The same values, stored as every second element of a larger, reversed tensor.
            var wide = stack([inputs[input], inputs[input] + 1], -1).detach();
            inputs = inputs.With(input, wide.transpose(0, -1).contiguous().transpose(0, -1).select(-1, 0));
        }

        var (expected, actual) = (Operations[name](GoldenOperations.Inputs()), Operations[name](inputs));
        Assert.That(Golden.Flat(actual), Is.EqualTo(Golden.Flat(expected)).Within(Close));
    }

    [TestCaseSource(nameof(Names))]
    public void An_operation_takes_elements_that_share_their_memory(string name)
    {
        foreach (var input in OperationInputs.Differentiable)
        {
            var repeated = GoldenOperations.Inputs()[input].detach()[..1];
            var shape = GoldenOperations.Inputs()[input].shape;
            var (overlapping, copy) = (repeated.expand(shape), repeated.repeat([shape[0], .. shape[1..].Select(_ => 1L)]));
            var (actual, expected) = (Outcome(name, input, overlapping), Outcome(name, input, copy));
            Assert.That(actual, Is.EqualTo(expected).Within(Close), input);
        }
    }

    /// <summary>The result and the gradient; empty where the operation throws (for a singular matrix).</summary>
    private static double[] Outcome(string name, string input, Tensor value)
    {
        try
        {
            var x = value.detach().requires_grad_();
            var result = Operations[name](GoldenOperations.Inputs().With(input, x));
            Tensor Of(Tensor x) => Derivatives.Weighted(Operations[name](GoldenOperations.Inputs().With(input, x)));
            return [.. Golden.Flat(result), .. Golden.Flat(Derivatives.Gradient(Of, x))];
        }
        catch (System.Runtime.InteropServices.ExternalException)
        {
            return [];
        }
    }
}
