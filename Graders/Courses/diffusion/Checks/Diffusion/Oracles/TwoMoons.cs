using System.Collections.Concurrent;
using Grader.Judging.Chance;
using MathNet.Numerics.Integration;
using static System.Math;

namespace Grader.Checks.Diffusion.Oracles;

/// <summary>
/// Two interleaved half circles without noise, as in the notebook of the Heidelberg sheets: (cos θ, sin θ) and (1 − cos θ, ½ − sin θ) with
/// θ uniform on [0, π]; then standardised by the moments of the population, mean (½, ¼) and variance (¾, 9/16 − 1/π).
/// </summary>
/// <remarks>Pedregosa et al., Scikit-learn, 2011: make_moons, whose θ are evenly spaced.</remarks>
internal sealed class TwoMoons : IPartedDistribution
{
    private const int PointsOfMoon = 4000;
    private const int PartsOfMoon = 4;
    private static readonly double deviationX = Sqrt(0.75);
    private static readonly double deviationY = Sqrt(9.0 / 16 - 1 / PI);
    private static readonly ConcurrentDictionary<int, QuadratureNode[]> rules = [];

    /// <summary>The notebook's 8000 rows, evenly spaced along the upper moon and then along the lower one.</summary>
    private static readonly (double X, double Y)[] points =
        [.. new[] { false, true }
            .SelectMany(lower => Enumerable.Range(0, PointsOfMoon).Select(i => At(lower, (i + 0.5) * PI / PointsOfMoon)))];

    public string Name => "two moons";

    /// <summary>Each moon in four, by θ.</summary>
    public int Parts => 2 * PartsOfMoon;

    public (double X, double Y) Draw(UniformNumbers random) => At(random.Below(2) == 1, random.Next() * PI);

    /// <summary>−∞: a curve has no density.</summary>
    public double LogDensity(double x, double y) => double.NegativeInfinity;

    /// <summary>(x_t − √ᾱ·E[m | x_t])/√(1 − ᾱ) for the points m of the moons, by the rule of Gauss and Legendre in θ.</summary>
    public (double X, double Y) OptimalNoise(double x, double y, double alphaBar)
    {
        var (signal, variance) = (Sqrt(alphaBar), 1 - alphaBar);
        var rule = Rule(Sqrt(variance));
        Span<double> squares = stackalloc double[rule.Length];
        var least = double.PositiveInfinity;
        for (var k = 0; k < rule.Length; k++)
        {
            var (dx, dy) = (x - signal * rule[k].X, y - signal * rule[k].Y);
            squares[k] = (dx * dx + dy * dy) / (2 * variance);
            least = Min(least, squares[k]);
        }

        var (mass, meanX, meanY) = (0.0, 0.0, 0.0);
        for (var k = 0; k < rule.Length; k++)
        {
            var weight = rule[k].Weight * Exp(least - squares[k]);
            (mass, meanX, meanY) = (mass + weight, meanX + weight * rule[k].X, meanY + weight * rule[k].Y);
        }

        return ((x - signal * meanX / mass) / Sqrt(variance), (y - signal * meanY / mass) / Sqrt(variance));
    }

    /// <summary>
    /// 2 − E‖ε*‖², the mean over θ by the same rule and over ε by the trapezoidal one, whose error falls exponentially for such functions.
    /// </summary>
    public double OptimalLoss(double alphaBar)
    {
        const double Step = 0.25;
        const int Count = 26;
        var (signal, blur) = (Sqrt(alphaBar), Sqrt(1 - alphaBar));
        var norm = 0.0;
        foreach (var node in Rule(0.1)[..RuleOf(0.1)]) // of one moon: the other is its image under x → −x
        {
            for (var i = -Count; i <= Count; i++)
            {
                for (var j = -Count; j <= Count; j++)
                {
                    var (u, v) = (i * Step, j * Step);
                    var (x, y) = OptimalNoise(signal * node.X + blur * u, signal * node.Y + blur * v, alphaBar);
                    norm += 2 * node.Weight * Exp(-(u * u + v * v) / 2) * (x * x + y * y);
                }
            }
        }

        return 2 - norm * Step * Step / (2 * PI);
    }

    public (int Part, double Distance) Nearest(double x, double y)
    {
        var (nearest, least) = (0, double.PositiveInfinity);
        for (var i = 0; i < points.Length; i++)
        {
            var (dx, dy) = (x - points[i].X, y - points[i].Y);
            if (dx * dx + dy * dy < least)
                (nearest, least) = (i, dx * dx + dy * dy);
        }

        return (nearest * PartsOfMoon / PointsOfMoon, Sqrt(least));
    }

    private static (double X, double Y) At(bool lower, double angle)
    {
        var (x, y) = lower ? (1 - Cos(angle), 0.5 - Sin(angle)) : (Cos(angle), Sin(angle));
        return ((x - 0.5) / deviationX, (y - 0.25) / deviationY);
    }

    /// <summary>Nodes of both moons, the upper first, close enough together for a normal density of this deviation.</summary>
    private static QuadratureNode[] Rule(double blur) => rules.GetOrAdd(RuleOf(blur), count =>
    {
        var rule = new GaussLegendreRule(0, PI, count);
        return [.. new[] { false, true }.SelectMany(lower => rule.Abscissas.Zip(rule.Weights,
            (angle, weight) => new QuadratureNode(At(lower, angle).X, At(lower, angle).Y, weight / (2 * PI))))];
    });

    /// <summary>Nodes of a moon: at most a blur apart, since a moon is at most 2.03 long for each unit of θ.</summary>
    private static int RuleOf(double blur) => Clamp((int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(10 / blur)), 32, 1024);

    private readonly record struct QuadratureNode(double X, double Y, double Weight);
}
