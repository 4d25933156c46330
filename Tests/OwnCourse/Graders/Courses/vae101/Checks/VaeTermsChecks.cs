using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;
using Vae101.Contracts;
using static TorchSharp.torch;

namespace Vae101.Checks;

/// <summary>Exercise 2: the two terms of the negative ELBO of a VAE.</summary>
public sealed class VaeTermsChecks(HandIn handIn) : ContractChecks<IVaeTerms>(handIn)
{
    private const string Reconstruction = "−ln p(x|z) = Σ_d ln(1 + exp(l_d)) − x_d·l_d";
    private const string Divergence = "KL = ½ Σ_j (μ_j² + σ_j² − 1 − ln σ_j²)";

    private static readonly RandomInputs<double[][]> rows =
        RandomInputs.ScaledLists(["l_0", "l_1", "l_2", "μ_0", "μ_1", "μ_2", "ln σ²_0", "ln σ²_1", "ln σ²_2"], 5, 1e-2, 30);

    [Test, Points(2), Cites("Sheet, exercise 2; Kingma and Welling 2014, appendix B")]
    [States(Divergence, Within = "rounding of double precision")]
    public void Divergence_is_right_by_hand() =>
        // μ = (0, 1), σ² = (1, e): ½(0 + 1 − 1 − 0) + ½(1 + e − 1 − 1) = (e − 1)/2.
        Expect.Close(
            Ask(Subject, [1, 0], [0, 0], [0, 1], [0, 1], rows: 1).Divergence, [(Math.E - 1) / 2], Tolerance.Float64, Divergence,
            what: "KL for μ = (0, 1) and ln σ² = (0, 1)",
            suspects: new() { { "twice as much: the ½ is missing", [Math.E - 1] }, { "the mean over j", [(Math.E - 1) / 4] } });

    [Test, Points(2), Cites("Sheet, exercise 2; Kingma and Welling 2014, appendix C.1")]
    [States(Reconstruction, Within = "rounding of double precision")]
    public void Reconstruction_is_right_by_hand() =>
        // l = 0 has probability ½; l = ln 3 has ¾ for a 1.
        Expect.Close(
            Ask(Subject, [1, 0, 1], [0, Math.Log(3), Math.Log(3)], [0, 0, 0], [0, 0, 0], rows: 1).Reconstruction,
            [Math.Log(2) + Math.Log(4) + Math.Log(4.0 / 3)], Tolerance.Float64, Reconstruction, what: "−ln p(x|z)",
            suspects: new() { { "the sum of x·l alone", [-Math.Log(3)] } });

    [Test, Points(3), Cites("Sheet, exercise 2")]
    [States(Reconstruction, Within = "rounding of double precision")]
    public void Each_row_has_its_own_terms() => Law.Holds(Seed, rows, input =>
    {
        var (logits, mean, logVariance) = (input[..3], input[3..6], input[6..]);
        double[][] x = [.. logits.Select((row, b) => row.Select((_, d) => (double)((b + d) % 2)).ToArray())];
        var found = Ask(Subject, Flat(x), Flat(logits), Flat(mean), Flat(logVariance), rows: 3);
        Expect.Close(found.Reconstruction, [.. logits.Select((l, b) => CrossEntropy(x[b], l))],
            Tolerance.Float64.Times(100, "sums of large terms"), Reconstruction, what: "−ln p(x|z) of each row");
        Expect.Close(found.Divergence, [.. mean.Select((m, b) => Kl(m, logVariance[b]))],
            Tolerance.Float64.Times(100, "sums of large terms"), Divergence, what: "KL of each row");
    });

    private static (double[] Reconstruction, double[] Divergence) Ask(
        IVaeTerms subject, double[] x, double[] logits, double[] mean, double[] logVariance, int rows)
    {
        var terms = subject.Of(Matrix(x, rows), Matrix(logits, rows), Matrix(mean, rows), Matrix(logVariance, rows));
        return (Numbers(terms.Reconstruction, rows, Reconstruction), Numbers(terms.Divergence, rows, Divergence));
    }

    private static Tensor Matrix(double[] numbers, int rows) => tensor(numbers, rows, numbers.Length / rows);

    private static double[] Numbers(Tensor term, int rows, string because)
    {
        Expect.Shape(term, [rows], because, what: "the term");
        return term.to(ScalarType.Float64).data<double>().ToArray();
    }

    private static double[] Flat(double[][] rows) => [.. rows.SelectMany(row => row)];

    /// <summary>By the probability of what is not there, 1/(1 + e^±l), unlike the solution.</summary>
    private static double CrossEntropy(double[] x, double[] logits) =>
        logits.Select((l, d) => Math.Log(1 + Math.Exp(-Math.Abs(l))) + Math.Max(0, x[d] == 1 ? -l : l)).Sum();

    private static double Kl(double[] mean, double[] logVariance) =>
        mean.Select((m, j) => 0.5 * (m * m + Math.Exp(logVariance[j]) - 1 - logVariance[j])).Sum();
}
