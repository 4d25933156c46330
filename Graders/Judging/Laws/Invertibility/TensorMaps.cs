using Grader.Isolation;
using Grader.Judging.Comparisons;
using static TorchSharp.torch;

namespace Grader.Judging.Laws.Invertibility;

/// <summary>Maps of tensors [B, D] as maps of plain numbers.</summary>
public static class TensorMaps
{
    /// <summary>The map that a pair of tensor functions makes, in one data type.</summary>
    /// <param name="name">How messages call it.</param>
    /// <param name="dimension">D.</param>
    /// <param name="dtype">The data type of the points that it is given, Float32 or Float64.</param>
    /// <param name="forward">z and, where it is given, ln|det ∂z/∂x| of shape [B].</param>
    /// <param name="inverse">x and, where it is given, ln|det ∂x/∂z| of shape [B].</param>
    public static InvertibleMap Of(string name, int dimension, ScalarType dtype, Func<Tensor, (Tensor Points, Tensor? LogAbsDet)> forward,
        Func<Tensor, (Tensor Points, Tensor? LogAbsDet)> inverse) =>
        new(name, dimension, points => Values(forward, points, dimension, dtype, name),
            points => Values(inverse, points, dimension, dtype, $"{name}⁻¹"))
        {
            Precision = dtype == ScalarType.Float64 ? MapPrecision.Float64 : MapPrecision.Float32,
        };

    /// <summary>
    /// The same map with the Jacobians of its forward direction by automatic differentiation. A point is given once for each row of its
    /// Jacobian, with the unit vector as the weights, so that all Jacobians take one pass; the rows of the map have to be independent.
    /// </summary>
    public static InvertibleMap Differentiated(this InvertibleMap map, ScalarType dtype, Func<Tensor, Tensor> forward) => map with
    {
        Derivative = points => Jacobians(map, forward, points, dtype),
    };

    private static MapValues Values(
        Func<Tensor, (Tensor Points, Tensor? LogAbsDet)> map, double[][] points, int dimension, ScalarType dtype, string name)
    {
        var (images, logAbsDet) = map(ToTensor(points, dimension, dtype));
        long count = points.Length;
        const string Because = "a map keeps the shape and the data type of its points";
        Expect.Dtype(images, dtype, Because, what: $"the images under {name}");
        return new(
            [.. images.Numbers([count, dimension], $"the images under {name}").Chunk(dimension)],
            logAbsDet?.Numbers([count], $"ln|det| of {name}"));
    }

    private static double[][][] Jacobians(InvertibleMap map, Func<Tensor, Tensor> forward, double[][] points, ScalarType dtype)
    {
        var d = map.Dimension;
        var repeated = ToTensor([.. points.SelectMany(point => Enumerable.Repeat(point, d))], d, dtype).requires_grad_();
        var units = eye(d, dtype: dtype).repeat(points.Length, 1);
        var gradient = Gradients.Of(forward(repeated), units, repeated)[0];
        if (gradient is null)
        {
            Expect.Fail($"Expected a gradient of {map.Name}({map.From}) to reach {map.From}, but none does.",
                "a network is trained through its derivatives",
                "Use TorchSharp's functions from the input to the result, without detach(), no_grad() or item().");
        }

        var rows = gradient.Numbers([points.Length * d, d], $"the derivative of {map.Name}").Chunk(d).ToArray();
        return [.. rows.Chunk(d)];
    }

    private static Tensor ToTensor(double[][] points, int dimension, ScalarType dtype) =>
        points.SelectMany(point => point).ToArray().ToTensor([points.Length, dimension], dtype);
}
