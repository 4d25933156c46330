using System.Reflection;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Tests.Torch.Operations;

/// <summary>NaN, infinities, zeros, ties, huge and tiny numbers, overflow: values and gradients are those of make_edges.py.</summary>
internal sealed class EdgeValueTests
{
    private static readonly Dictionary<string, GoldenRow> Rows = GoldenOperations.Edges;

    private static readonly Dictionary<string, Func<Tensor, Tensor>> Linewise = new()
    {
        ["sum"] = x => x.sum(1),
        ["mean"] = x => x.mean([1]),
        ["prod"] = x => x.prod(1),
        ["var"] = x => x.var(1),
        ["std"] = x => x.std(1, unbiased: false),
        ["amax"] = x => x.amax([1]),
        ["amin"] = x => x.amin([1]),
        ["max"] = x => x.max(1).values,
        ["min"] = x => x.min(1).values,
        ["argmax"] = x => x.argmax(1),
        ["argmin"] = x => x.argmin(1),
        ["all"] = x => x.all(1),
        ["any"] = x => x.any(1),
        ["norm"] = x => x.norm(1),
        ["norm 1"] = x => x.norm(1, p: 1),
        ["norm inf"] = x => x.norm(1, p: float.PositiveInfinity),
        ["logsumexp"] = x => x.logsumexp(1),
        ["softmax"] = x => x.softmax(1),
        ["log_softmax"] = x => x.log_softmax(1),
        ["cumsum"] = x => x.cumsum(1),
        ["cumprod"] = x => x.cumprod(1),
        ["logcumsumexp"] = x => x.logcumsumexp(1),
        ["sort"] = x => x.sort(1).Values,
        ["sort descending"] = x => x.sort(1, descending: true).Values,
        ["argsort"] = x => x.argsort(1),
        ["topk"] = x => x.topk(2, 1).values,
        ["quantile"] = x => x.quantile(tensor(new[] { 0.25, 0.5 }, dtype: x.dtype), 1),
        ["median"] = x => stack(x.unbind().Select(line => line.median())),
        ["searchsorted"] = x => searchsorted(tensor(new[] { 0.0, 1, 2 }, dtype: x.dtype), x),
        ["clamp"] = x => x.clamp(0, 2),
        ["softplus"] = x => x.softplus(),
        ["silu"] = x => x.silu(),
        ["gelu"] = x => x.gelu(),
        ["elu"] = x => x.elu(),
        ["leaky_relu"] = x => x.leaky_relu(0.01),
        ["ndtr"] = special.ndtr,
        ["pow 0"] = x => x.pow(0),
        ["pow 2"] = x => x.pow(2),
        ["pow 3"] = x => x.pow(3),
        ["pow half"] = x => x.pow(0.5),
        ["pow -1"] = x => x.pow(-1),
        ["cdist"] = x => cdist(x[5..8], x[5..8]),
    };

    private static IEnumerable<string> Names => Rows.Keys.Where(name => !name.StartsWith("input ", StringComparison.Ordinal));

    [TestCaseSource(nameof(Names))]
    public void Unusual_numbers_give_what_PyTorch_gives(string row)
    {
        var words = row.Split(' ');
        var (kind, function, type) = (words[0], string.Join(' ', words[1..^1]), words[^1]);
        Tensor Input(string name) => Rows[$"input {name} {type}"].ToTensor() is var t && t.is_floating_point() && kind != "accuracy"
            ? t.requires_grad_()
            : t;
        var (inputs, result) = kind switch
        {
            "unary" or "whole" => Apply(function, Input("points")),
            "accuracy" => Apply(function, Input("grid")),
            "binary" => Apply(function, Input("left"), Input("right")),
            "division" => Apply(function, Input("dividends"), Input("divisors")),
            _ => Input("lines") is var x ? ([x], Linewise[function](x)) : default,
        };
        var expected = Rows[row];
        Assert.Multiple(() =>
        {
            Assert.That(result.shape, Is.EqualTo(expected.Shape));
            Assert.That(result.dtype, Is.EqualTo(expected.Type));
            Near(Golden.Flat(result), expected.Values, Tolerance(expected.Type), "value", inputs);
            if (expected.Gradients.Count > 0)
            {
                result.sum().backward();
                foreach (var (gradient, input) in expected.Gradients.Values.Zip(inputs))
                    Near(Golden.Flat(input.grad!), gradient, 10 * Tolerance(expected.Type), "gradient", inputs);
            }
        });
    }

    /// <summary>The method of that name whose parameters are all tensors (and a dimension, which is 0, for running sums).</summary>
    private static (Tensor[] OperationInputs, Tensor Result) Apply(string function, params Tensor[] inputs)
    {
        var method = typeof(Tensor).GetMethods(BindingFlags.Public | BindingFlags.Instance)
            .Where(m => m.Name == function && m.GetParameters().Take(inputs.Length - 1).All(p => p.ParameterType == typeof(Tensor)))
            .Where(m => m.GetParameters().Skip(inputs.Length - 1).All(p => p.IsOptional || p.Name == "dim"))
            .MinBy(m => m.GetParameters().Length)!;
        var rest = method.GetParameters().Skip(inputs.Length - 1).Select(p => p.Name == "dim" ? 0L : p.DefaultValue);
        var result = method.Invoke(inputs[0], [.. inputs[1..], .. rest])!;
        return (inputs, result is (Tensor values, Tensor) ? values : (Tensor)result);
    }

    private static double Tolerance(ScalarType type) => type == ScalarType.Float32 ? 2e-6 : 1e-12;

    /// <summary>
    /// The tolerance is relative to the expected value, however small; where that is zero or depends on several numbers, relative to
    /// at least 0.1.
    /// </summary>
    private static void Near(double[] actual, double[] expected, double tolerance, string what, Tensor[] inputs)
    {
        for (var i = 0; i < expected.Length; i++)
        {
            var least = expected[i] == 0 || inputs[0].ndim > 1 ? 0.1 : 0;
            var scale = double.IsFinite(expected[i]) ? Math.Max(least, Math.Abs(expected[i])) : 0;
            var at = string.Join(", ", inputs.Where(input => input.numel() == expected.Length).Select(input => Golden.Flat(input)[i]));
            Assert.That(actual[i], Is.EqualTo(expected[i]).Within(tolerance * scale), $"{what} {i} at {at}");
        }
    }
}
