using Grader.Checks.Flows.Oracles;
using Grader.Contracts.Flows;
using Grader.Judging;
using Grader.Judging.Chance;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using Grader.Judging.Laws.Invertibility;
using NUnit.Framework;

namespace Grader.Checks.Flows;

/// <summary>
/// Exercise 2b: the coupling layer. Where the forward direction has a mistake, the inverse and the log-determinant are right if they are
/// those of the layer that was written, so that a mistake costs once.
/// </summary>
/// <remarks>Dinh, Sohl-Dickstein, Bengio, Density estimation using Real NVP, 2017 (arXiv 1605.08803), eq. (4) to (8).</remarks>
public sealed partial class CouplingLayerChecks(HandIn handIn) : ContractChecks<ICouplingLayer>(handIn)
{
    private const string Source = "Dinh et al. 2017, eq. (4) to (8)";
    private const string Layer = "y_active = x_active·e^{s(x_passive)} + t(x_passive), y_passive = x_passive";
    private const string Undone = "f⁻¹(f(x)) = x and f(f⁻¹(z)) = z";
    private const string Determinant = "ln|det ∂z/∂x| = Σ_i s_i(x_passive): the Jacobian is triangular, with 1 or e^{s_i} on its diagonal";
    private const string Passed = "the passive part passes unchanged, and no active coordinate depends on another";
    private const string Ordered = "z_i = y_{order[i]}";

    /// <summary>A layer that splits an odd number otherwise is right at even sizes.</summary>
    private static readonly int[] even = [2, 4, 6];

    private static readonly int[] odd = [3, 5];

    [Test, Points(2), Cites(Source)]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States(Layer + " for n = 2, …, 9, coordinates from 1e-6 to 1e6 and s from −20 to 20", Within = "relative 1e-10")]
    public void Active_coordinates_are_stretched_and_shifted() => Law.Holds(Seed,
        RandomInputs.MagnitudeLists("x", 2, 9).And(RandomInputs.Numbers("the middle of s", -20, 20)), input =>
        {
            var (x, middle) = input;
            var layer = new CouplingCase(x.Length, middle);
            var right = layer.Forward(x);
            Expect.Close(Forward(layer, x), right, Tolerance.Float64.ForMagnitude(1 + right.Max(Math.Abs)), Layer, what: "f(x)");
        });

    [Test, Points(1), Cites(Source)]
    [Covers(LawFamily.Structure)]
    [States(Ordered + " for every permutation", Within = "exactly the coordinates of the layer without a permutation")]
    public void Coordinates_are_reordered_at_the_end() => Law.Holds(Seed,
        RandomInputs.Lists("x", 2, 8, -3, 3).And(RandomInputs.Integers("seed of the order", 0, 1000)), input =>
        {
            var (drawn, seed) = input;
            var x = drawn[(drawn.Length % 2)..];
            var layer = new CouplingCase(x.Length, order: CouplingCase.Shuffled(x.Length, seed));
            var y = Fresh().Forward([.. x], layer.S.Lent, layer.T.Lent, CouplingCase.Unchanged(x.Length));
            Expect.Equal(y?.Length ?? 0, x.Length, Ordered, what: "the number of coordinates of f(x)");
            Expect.Finite(y!, Ordered, what: "f(x) in the order of x");
            Expect.True(y!.Distinct().Count() > 1, "different points have different images", what: "coordinates of f(x) that differ");
            Expect.Close(Forward(layer, x), [.. layer.Order.Select(i => y![i])], Tolerance.Float64, Ordered,
                what: $"f(x) with order = ({string.Join(", ", layer.Order)})");
        }, examples: 30);

    [Test, Points(2), Cites(Source)]
    [Covers(LawFamily.Size, LawFamily.Precision)]
    [States(Undone, Within = "what rounding explains by the conditioning of the layer, 16 times over")]
    public void The_inverse_gives_points_back() =>
        ExpectOfEither(even, RoundTrip);

    [Test, Points(2), Cites(Source)]
    [Covers(LawFamily.Size, LawFamily.Precision)]
    [States(Determinant, Within = "relative 1e-10 of the sum; 1e-5 of the Jacobian by differences where the layer is another one")]
    public void The_log_determinant_is_that_of_the_jacobian() => ExpectOfEither(even, LogDeterminant);

    [Test, Points(1), Cites(Source)]
    [Covers(LawFamily.Size)]
    [Needs(nameof(The_inverse_gives_points_back), nameof(The_log_determinant_is_that_of_the_jacobian))]
    [States($"{Undone}; {Determinant}: for n = 3 and 5 with ⌈n/2⌉ passive coordinates", Within = "as for even sizes")]
    public void Layers_of_odd_size_are_undone()
    {
        ExpectOfEither(odd, RoundTrip);
        ExpectOfEither(odd, LogDeterminant);
    }

    [Test, Points(1), Cites(Source)]
    [States("each subnet is asked once or twice in a method, and about the passive part")]
    public void Subnets_are_asked_once_about_the_passive_part()
    {
        foreach (var size in new[] { 6, 12 })
        {
            var (x, passive) = (Points(size)[0], Points(size)[0][..((size + 1) / 2)]);
            var (there, back, log) = (new CouplingCase(size), new CouplingCase(size), new CouplingCase(size));
            Forward(there, x);
            there.S.ExpectUse(passive, "s", "Forward");
            there.T.ExpectUse(passive, "t", "Forward");
            Fresh().LogAbsDet([.. x], log.S.Lent);
            log.S.ExpectUse(passive, "s", "LogAbsDet");
            var z = back.Forward(x);
            Inverse(back, z);
            back.S.ExpectCount("s", "Inverse");
            back.T.ExpectCount("t", "Inverse");
        }
    }

    [Test, Points(1), Cites(Source)]
    [Covers(LawFamily.Structure)]
    [States(Passed, Within = "1e-8 of a Jacobian by differences")]
    public void The_jacobian_is_triangular()
    {
        foreach (var size in even)
        {
            var layer = new CouplingCase(size);
            ExpectDependsOnScales(layer);
            CouplingPatternLaw.OneWay(MapOf(layer, x => Forward(layer, x)), layer.Passive, Points(size)[..2]);
        }
    }

    /// <summary>
    /// Expects a law of the layer of the contract; where the student's forward direction is another one, of that layer, as long as it
    /// depends on its scales.
    /// </summary>
    private void ExpectOfEither(int[] sizes, Action<CouplingCase, Func<double[], double[]>> law)
    {
        foreach (var size in sizes)
        {
            var layer = new CouplingCase(size, order: CouplingCase.Shuffled(size, Seed));
            try
            {
                law(layer, layer.Forward);
            }
            catch (CheckFailedException) when (IsAnother(layer))
            {
                ExpectDependsOnScales(layer);
                law(layer, x => Forward(layer, x));
            }
        }
    }

    private void RoundTrip(CouplingCase layer, Func<double[], double[]> forward) =>
        RoundTripLaw.Holds(MapOf(layer, forward), Points(layer.Size), Points(layer.Size));

    private void LogDeterminant(CouplingCase layer, Func<double[], double[]> forward)
    {
        if (forward == layer.Forward)
            ExpectSum(layer);
        else
            LogDeterminantLaw.Holds(MapOf(layer, forward), Points(layer.Size));
    }

    private bool IsAnother(CouplingCase layer) => Points(layer.Size).Any(x =>
        !(Forward(layer, x) is { } found && found.Length == x.Length
            && found.Zip(layer.Forward(x)).All(pair => Tolerance.Float64.ForMagnitude(100).Allows(pair.First, pair.Second))));

    private void ExpectDependsOnScales(CouplingCase layer)
    {
        var (x, other) = (Points(layer.Size)[0], new CouplingCase(layer.Size, shift: 1, order: layer.Order));
        var (found, changed) = (Forward(layer, x), Forward(other, x));
        Expect.Finite(found, Layer, what: "f(x)");
        if (found.SequenceEqual(changed))
            Expect.Fail("Expected f(x) to change with s, but it does not: the layer leaves points where they are.", Layer);
    }

    private void ExpectSum(CouplingCase layer)
    {
        foreach (var x in Points(layer.Size))
        {
            var (right, scales) = (layer.LogAbsDet(x), layer.S.Of(x[..layer.PassiveCount]));
            Expect.Close(Fresh().LogAbsDet([.. x], layer.S.Lent), right, Tolerance.Float64, Determinant, what: "ln|det ∂z/∂x|",
                suspects: new()
                {
                    { "the log-determinant of the inverse", -right },
                    { "Σ e^s, the sum of the diagonal", scales.Sum(Math.Exp) },
                    { "e^{Σ s}, the determinant without its logarithm", Math.Exp(right) },
                    { "Σ ln|s|: the scale is e^s", scales.Sum(s => Math.Log(Math.Abs(s))) },
                });
        }
    }

    private InvertibleMap MapOf(CouplingCase layer, Func<double[], double[]> forward) => new("f", layer.Size,
        points => new([.. points.Select(forward)], [.. points.Select(x => Fresh().LogAbsDet([.. x], layer.S.Lent))]),
        points => new([.. points.Select(z => Inverse(layer, z))]));

    private double[] Forward(CouplingCase layer, double[] x) => Fresh().Forward([.. x], layer.S.Lent, layer.T.Lent, [.. layer.Order]);

    private double[] Inverse(CouplingCase layer, double[] z) => Fresh().Inverse([.. z], layer.S.Lent, layer.T.Lent, [.. layer.Order]);

    private double[][] Points(int size)
    {
        var numbers = new NormalNumbers(Seed);
        return [.. Enumerable.Range(0, 3).Select(k => Enumerable.Range(0, size).Select(i => numbers.At(k * size + i)).ToArray())];
    }
}
