using Grader.Checks.Flows.Oracles;
using Grader.Contracts.Flows;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Checks.Flows;

/// <summary>
/// Exercise 2a: the loss of a normalizing flow, line by line. A line may continue a mistake of the line before, which has been counted
/// there.
/// </summary>
[Exempts(LawFamily.Rows, "a line is about one sample, and the loss of a batch is one number")]
public sealed class FlowLossDerivationChecks(HandIn handIn) : ContractChecks<IFlowLossDerivation>(handIn)
{
    private const string Source = "Papamakarios et al. 2021, eq. (2)";
    private const string Change = "−ln p_X(x) = −ln p_Z(z) − ln|det ∂z/∂x|";
    private const string Normal = "−ln N(z; 0, 1) = ½·‖z‖² + D/2·ln 2π";
    private const string Dropped = "½·‖z‖² − ln|det ∂z/∂x|: D/2·ln 2π has no gradient";
    private const string Mean = "L = (1/B)·Σ_b (½·‖z_b‖² − ln|det ∂z_b/∂x_b|)";
    private const string Closed = "relative 1e-10: a closed form in double precision";

    [Test, Points(1.5), Cites(Source)]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States(Change + " for base densities of any form, D up to 9 and |det| from 1e-6 to 1e6", Within = Closed)]
    public void Line_1_is_the_change_of_variables() => Law.Holds(Seed,
        RandomInputs.Lists("z", 1, 9, -3, 3).And(Determinants).And(RandomInputs.Numbers("the mode of p_Z", -1, 1)), input =>
        {
            var (z, det, mode) = input;
            var (density, log) = (Logistic(mode)(z), Math.Log(Math.Abs(det)));
            Expect.Close(Fresh().ChangeOfVariables(z, det, Logistic(mode)), -density - log, Tolerance.Float64, Change,
                det < 0 ? "The determinant may be negative: its modulus counts." : null, what: "line 1", suspects: new()
                {
                    { "−ln p_Z(z) + ln|det ∂z/∂x|: the determinant of the inverse map", -density + log },
                    { "−ln p_Z(z) − ln det²", -density - 2 * log },
                    { "−ln p_Z(z), without the determinant", -density },
                    { "ln p_X(x), without the minus", density + log },
                });
        });

    [Test, Points(1), Cites(Source)]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States(Normal + " for |det| = 1, up to one sign for all", Within = Closed)]
    public void Line_2_puts_in_the_standard_normal_density() => Law.Holds(Seed, Latents, z =>
    {
        var (square, constant) = (z.Sum(c => c * c), z.Length / 2.0 * Math.Log(2 * Math.PI));
        Expect.Close(Sign(Line2) * Line2(z, 1), 0.5 * square + constant, Tolerance.Float64, Normal,
            what: "line 2 with |det| = 1, up to a sign for all", suspects: new()
            {
                { "‖z‖² without its ½", square + constant },
                { "½·‖z‖², without the constant of line 3", 0.5 * square },
                { "the constant of one dimension", 0.5 * square + 0.5 * Math.Log(2 * Math.PI) },
                { "ln 2π for each dimension, without ½", 0.5 * square + 2 * constant },
            });
    });

    [Test, Points(1), Cites(Source)]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States("½·‖z‖² for |det| = 1, up to one sign for all", Within = Closed)]
    public void Line_3_drops_the_constant_only() => Law.Holds(Seed, Latents, z =>
    {
        var half = 0.5 * z.Sum(c => c * c);
        Expect.Close(Sign(Line3) * Line3(z, 1), half, Tolerance.Float64.ForMagnitude(Math.Min(1, half)), Dropped,
            what: "line 3 with |det| = 1, up to a sign for all", suspects: new()
            {
                { "line 2: the constant is still there", half + z.Length / 2.0 * Math.Log(2 * Math.PI) },
                { "‖z‖², without ½", 2 * half },
                { "the mean over dimensions", half / z.Length },
            });
    });

    [Test, Points(1), Cites(Source)]
    [Covers(LawFamily.Magnitude)]
    [States("lines 2 and 3 change with the determinant as line 1 does, for D up to 9 and |det| from 1e-6 to 1e6", Within = Closed)]
    public void The_determinant_stays_in_lines_2_and_3() =>
        Law.Holds(Seed, RandomInputs.Lists("z", 1, 9, -3, 3).And(Determinants), input =>
        {
            var (z, det) = (input.Item1, Judged(input.Item2));
            var right = -Math.Log(Math.Abs(det));
            var own = Line1(z, det) - Line1(z, 1);
            foreach (var (line, name) in new (Func<double[], double, double>, string)[] { (Line2, "line 2"), (Line3, "line 3") })
            {
                var found = Sign(line) * (line(z, det) - line(z, 1));
                var continues = own != 0 && Tolerance.Float64.ForMagnitude(100).Allows(found, own);
                Expect.Close(found, continues ? found : right, Tolerance.Float64.ForMagnitude(100), Change,
                    "The determinant depends on x and on what is trained, so that it stays.",
                    what: $"{name} less {name} with det = 1, up to a sign for all");
            }
        });

    [Test, Points(1), Cites(Source)]
    [Covers(LawFamily.Size)]
    [States(Mean + ", for batches of 1 to 8 samples", Within = Closed)]
    public void Line_4_is_the_mean_over_samples() => Law.Holds(Seed, Batches, batch =>
    {
        var z = batch.Z;
        double[] dets = [.. batch.Determinants.Select(Judged)];
        var found = Fresh().BatchLoss([.. z.Select(row => row.ToArray())], [.. dets]);
        double[] right = [.. z.Zip(dets, (row, det) => 0.5 * row.Sum(c => c * c) - Math.Log(Math.Abs(det)))];
        double[] own = [.. z.Zip(dets, Line3)];
        var continues = (z.Length == 1 || own.Distinct().Count() > 1) && Tolerance.Float64.Allows(found, own.Average());
        Expect.Close(found, continues ? found : right.Average(), Tolerance.Float64, Mean, what: "line 4", suspects: new()
        {
            { "the sum over samples", right.Sum() },
            { "the mean over samples and dimensions", right.Average() / z[0].Length },
            { "the loss of the first sample", right[0] },
        });
    }, examples: 30);

    [Test, Points(1), Cites(Source)]
    [Covers(LawFamily.Precision)]
    [States("line 2 is the negative log-density N(m, (AᵀA)⁻¹) of x for every flow z = A·(x − m)", Within = Closed)]
    public void Line_2_is_the_exact_density_of_affine_flows() => Law.Holds(Seed, AffineFlow.Random, flow =>
    {
        if (flow.IsSingular)
            return;

        var right = flow.NegativeLogDensity();
        Expect.Close(Line2(flow.Latent, flow.Determinant), right, Tolerance.Float64.Times(10, "the determinant of a 4×4 matrix"), Change,
            what: "line 2 for an affine flow", suspects: new()
            {
                { "ln p(x), without the minus", -right },
                { "the density with the determinant of the inverse map", right + 2 * Math.Log(Math.Abs(flow.Determinant)) },
            });
    }, examples: 30);

    private static RandomInputs<double> Determinants => RandomInputs.Scales("|det|").And(RandomInputs.Integers("its sign", 0, 1))
        .Map(input => input.Item2 == 0 ? input.Item1 : -input.Item1);

    private static RandomInputs<double[]> Latents =>
        RandomInputs.ScaledLists(["z"], most: 9, smallest: 1e-3, largest: 10).Map(lists => lists[0]);

    private static RandomInputs<(double[][] Z, double[] Determinants)> Batches => RandomInputs.Lists("z", 16, 16, -3, 3)
        .And(RandomInputs.ScaleLists("|det|", 1, 8, 1e-3, 1e3)).And(RandomInputs.Integers("D", 1, 2)).Map(input =>
        {
            var (numbers, scales, d) = input;
            double[] spread = [.. numbers.Select((number, k) => number + k / 10.0)]; // No two samples have the same loss.
            double[] determinants = [.. scales.Select((det, b) => b % 2 == 0 ? det : -det)];
            return (spread.Chunk((int)d).Take(scales.Length).ToArray(), determinants);
        });

    /// <summary>Logistic in each coordinate: no other density than the given one has its values.</summary>
    private static LatentLogDensity Logistic(double mode) =>
        z => z.Sum(c => -Math.Abs(c - mode) - 2 * Math.Log(1 + Math.Exp(-Math.Abs(c - mode))));

    /// <summary>Positive where line 1 has no value for a negative one, which has been counted there.</summary>
    private double Judged(double det) => double.IsFinite(Line1([0.5], -2)) ? det : Math.Abs(det);

    private double Line1(double[] z, double det) => Fresh().ChangeOfVariables([.. z], det, Logistic(0));

    private double Line2(double[] z, double det) => Fresh().StandardNormalBase([.. z], det);

    private double Line3(double[] z, double det) => Fresh().WithoutConstant([.. z], det);

    /// <summary>−1 where a line falls with the distance from the origin: the minus is missing.</summary>
    private static double Sign(Func<double[], double, double> line) => line([2], 1) < line([0], 1) ? -1 : 1;
}
