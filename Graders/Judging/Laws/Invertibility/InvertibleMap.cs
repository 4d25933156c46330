using Grader.Judging.Comparisons;

namespace Grader.Judging.Laws.Invertibility;

/// <summary>
/// A map of ℝ^D that is said to be invertible, as the laws of this folder ask it: a formula on numbers, a tensor function or a trained
/// network. Both directions take a batch of points.
/// </summary>
/// <param name="Name">How messages call the map: "f".</param>
/// <param name="Dimension">D.</param>
/// <param name="Forward">z = f(x), and ln|det ∂z/∂x| where the map gives it.</param>
/// <param name="Inverse">x = f⁻¹(z), and ln|det ∂x/∂z| where the map gives it.</param>
public sealed record InvertibleMap(string Name, int Dimension, Func<double[][], MapValues> Forward, Func<double[][], MapValues> Inverse)
{
    /// <summary>How messages call a point that the map is given.</summary>
    public string From { get; init; } = "x";

    /// <summary>How messages call its image.</summary>
    public string To { get; init; } = "z";

    /// <summary>How messages call the other direction.</summary>
    public string InverseName { get; init; } = $"{Name}⁻¹";

    /// <summary>The data type in which the map computes.</summary>
    public MapPrecision Precision { get; init; } = MapPrecision.Float64;

    /// <summary>L, the number of maps that are composed: each adds its rounding.</summary>
    public int Layers { get; init; } = 1;

    /// <summary>
    /// The Jacobians ∂z_i/∂x_j by automatic differentiation, at each of the points; null where only differences are to be had.
    /// </summary>
    public Func<double[][], double[][][]>? Derivative { get; init; }

    /// <summary>The other direction.</summary>
    public InvertibleMap Reversed => new(InverseName, Dimension, Inverse, Forward)
    {
        From = To, To = From, InverseName = Name, Precision = Precision, Layers = Layers,
    };

    /// <summary>The images, once they are known to be as many finite points of D coordinates, each with a finite log-determinant.</summary>
    internal MapValues At(double[][] points)
    {
        const string Because = "each point of a batch has one image, of as many finite coordinates";
        var images = Forward([.. points.Select(point => point.ToArray())]);
        Expect.Equal(images.Points?.Length ?? 0, points.Length, Because, what: $"the number of images under {Name}");
        for (var i = 0; i < points.Length; i++)
        {
            Expect.Equal(images.Points![i]?.Length ?? 0, Dimension, Because, what: $"the number of coordinates of {Name}({From})");
            Counterexample.At(From, points[i], () => Expect.Finite(images.Points[i], Because, what: $"{Name}({From})"));
        }

        return images with { LogAbsDet = images.LogAbsDet is null ? null : RequireLogAbsDet(points, images.LogAbsDet) };
    }

    private double[] RequireLogAbsDet(double[][] points, double[] found)
    {
        const string Because = "each point of a batch has one log-determinant, a finite number";
        Expect.Equal(found.Length, points.Length, Because, what: $"the number of log-determinants of {Name}");
        for (var i = 0; i < points.Length; i++)
            Counterexample.At(From, points[i], () => Expect.Finite(found[i], Because, what: $"ln|det| of {Name} at {From}"));

        return found;
    }
}
