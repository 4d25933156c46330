using Grader.Judging.Comparisons;

namespace Grader.Judging.Witnesses;

/// <summary>
/// The claim that a map is not injective, which two different points with one image prove. Rounding makes points collide as well: far out
/// where the map saturates, and close together. So a claim says how far apart the points are at least, and in which domain they lie.
/// </summary>
/// <param name="name">How messages call the map: "σ(A·x)".</param>
/// <param name="map">The map.</param>
/// <param name="dimension">D, the number of coordinates of a point.</param>
public sealed class Collision(string name, Func<double[], double[]> map, int dimension)
{
    /// <summary>The smallest Euclidean distance of the two points.</summary>
    public double Apart { get; init; } = 1e-3;

    /// <summary>How close two images must be to count as one: rounding only.</summary>
    public Tolerance Image { get; init; } = new(1e-14, 1e-12, "rounding of double precision");

    /// <summary>Expects a point to lie in the domain; made with <see cref="Expect"/>, and given how messages call the point.</summary>
    public Action<double[], string> Domain { get; init; } = (_, _) => { };

    /// <summary>Expects the two points to prove the claim.</summary>
    /// <exception cref="CheckFailedException">The first condition that they do not meet.</exception>
    public void ShownBy(double[] first, double[] second) =>
        new Witness<(double[] X, double[] Other)>((first, second), $"x = {Text.List(first)}, x' = {Text.List(second)}")
            .Meets(pair => { Form(pair.X, "x"); Form(pair.Other, "x'"); })
            .Meets(pair => Expect.AtLeast(Distance(pair.X, pair.Other), Apart, "x ≠ x'", "One point has one image, which proves nothing.",
                "the distance of x and x'"))
            .Meets(pair => { Domain(pair.X, "x"); Domain(pair.Other, "x'"); })
            .Meets(pair => Expect.Close(map(pair.Other), map(pair.X), Image, $"a map is not injective where x ≠ x' have one image {name}",
                what: $"{name} at x'"))
            .Proves();

    private void Form(double[] point, string what)
    {
        Expect.Finite(point, $"{what} is a point of the map's domain", what: $"each coordinate of {what}");
        Expect.Equal(point.Length, dimension, $"{what} is a point of the map's domain", what: $"the number of coordinates of {what}");
    }

    private static double Distance(double[] x, double[] other) => Math.Sqrt(x.Zip(other, (a, b) => (a - b) * (a - b)).Sum());
}
