using Grader.Contracts.Foundations;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Checks.Foundations;

/// <summary>Exercise 3a: a loss for regression, judged by its properties since several are right, and the cross-entropy.</summary>
public sealed class LossesChecks(HandIn handIn) : ContractChecks<ILosses>(handIn)
{
    private const string Least = "a loss is smallest where the prediction is right, and equally small for every target";
    private const string Grows = "a loss grows with the distance of every coordinate from its target";
    private const string Entropy = "CE = −ln p_y with p_k = exp(l_k)/Σ_j exp(l_j)";

    private static readonly double[] Logits = [1, 2, 3];

    [Test, Points(1), Cites("Bishop 2006, section 1.5.5")]
    [States("L(y, y) is the same for all y, and L(y ± δ, y) is larger", Within = "relative 1e-10: a closed form in double precision")]
    [KnownMistakes("a missing minus", "errors without square or modulus", "the target left out")]
    public void A_right_prediction_costs_least() => Law.Holds(Seed, Targets.And(Distances), input =>
    {
        var (target, distance) = input;
        var (least, atZero) =
            (Subject.Regression(target, target), Subject.Regression(new double[target.Length], new double[target.Length]));
        Expect.Finite(atZero, Least, what: "the loss of a right prediction");
        Expect.Close(least, atZero, Tolerance.Float64, Least, what: "the loss of a right prediction");
        foreach (var step in new[] { distance, -distance })
        {
            double[] off = [.. target.Select(y => y + step)];
            Expect.AtLeast(Subject.Regression(off, target), Above(least), Least,
                what: $"the loss of a prediction that is off by {step} everywhere");
        }
    });

    [Test, Points(1), Needs(nameof(A_right_prediction_costs_least)), Cites("Bishop 2006, section 1.5.5")]
    [States("L(y ± 2δ·e_i, y) > L(y ± δ·e_i, y) > L(y, y) for every coordinate i; errors of opposite sign do not cancel")]
    [KnownMistakes("the first coordinate only", "the square of the sum for the sum of squares", "right or wrong, without a distance")]
    public void Every_error_costs_and_a_larger_one_costs_more() => Law.Holds(Seed, Targets.And(Distances), input =>
    {
        var (target, distance) = input;
        double Off(int place, double step) => Subject.Regression([.. target.Select((y, i) => i == place ? y + step : y)], target);
        for (var i = 0; i < target.Length; i++)
        {
            foreach (var step in new[] { distance, -distance })
            {
                Expect.AtLeast(Off(i, step), Above(Subject.Regression(target, target)), Grows,
                    what: $"the loss with coordinate {i} off by {step}");
                Expect.AtLeast(Off(i, 2 * step), Above(Off(i, step)), Grows, what: $"the loss with coordinate {i} off by {2 * step}");
            }
        }

        if (target.Length > 1)
        {
            double[] opposite = [target[0] + distance, target[1] - distance, .. target[2..]];
            Expect.AtLeast(Subject.Regression(opposite, target), Above(Subject.Regression(target, target)), Grows,
                "Each error is squared, or its modulus taken, before they are added.", "the loss of two errors of opposite sign");
        }
    });

    /// <remarks>fixtures/golden/foundations/losses.csv.</remarks>
    [Test, Points(2), Cites("Bishop 2006, eq. (4.108)")]
    [States("logits (1, 2, 3): 2.407606 for class 0 and 0.407606 for class 2",
        Within = "relative 1e-10: a closed form in double precision")]
    [KnownMistakes("another logarithm than the natural one", "a missing minus", "logits taken for probabilities", "classes counted from 1")]
    public void Cross_entropy_of_three_classes_is_right_by_hand()
    {
        foreach (var (label, right) in new[] { (0L, 2.40760596444438), (2L, 0.40760596444438) })
        {
            Expect.Close(CrossEntropy(Logits, label), right, Tolerance.Float64, Entropy,
                what: $"the cross-entropy of the logits (1, 2, 3) and the class {label}", suspects: new()
                {
                    { "the logarithm to base 10", right / Math.Log(10) },
                    { "the logarithm to base 2", right / Math.Log(2) },
                    { "ln p_y, without the minus", -right },
                    { "the logit itself, with a minus and without the softmax", -Logits[label] },
                    { "−ln of the logit, without the softmax", -Math.Log(Logits[label]) },
                    { "1 − p_y", 1 - Math.Exp(-right) },
                });
        }
    }

    [Test, Points(1), Needs(nameof(Cross_entropy_of_three_classes_is_right_by_hand)), Cites("softmax(l) = softmax(l + c)")]
    [States("logits (1000, 0, −1000): 0, 1000 and 2000 for the classes 0, 1 and 2",
        Within = "relative 1e-10: a closed form in double precision")]
    [KnownMistakes("exp of the logits themselves", "a small number added to p_y inside the logarithm")]
    public void Large_logits_give_finite_losses()
    {
        foreach (var label in new[] { 0, 1, 2 })
        {
            Expect.Close(CrossEntropy([1000, 0, -1000], label), 1000.0 * label, Tolerance.Float64,
                "−ln p_y = ln Σ_j exp(l_j − max l) + max l − l_y",
                what: $"the cross-entropy of the logits (1000, 0, −1000) and the class {label}");
        }
    }

    [Test, Points(1), Needs(nameof(Cross_entropy_of_three_classes_is_right_by_hand)), Cites("Gibbs' inequality")]
    [States("Σ_y p_y·CE(ln q, y) ≥ Σ_y p_y·CE(ln p, y) = −Σ_y p_y·ln p_y", Within = "relative 1e-10: a closed form in double precision")]
    [KnownMistakes("a loss that fits one example only")]
    public void Cross_entropy_is_smallest_at_the_true_probabilities() =>
        Law.Holds(Seed, RandomInputs.Lists("weights", 2, 5, 0.1, 1).And(RandomInputs.Lists("other weights", 5, 5, 0.1, 1)), input =>
        {
            double[] p = [.. input.Item1.Select(weight => weight / input.Item1.Sum())];
            double Expected(double[] logits) => p.Select((share, y) => share * CrossEntropy(logits, y)).Sum();
            var least = Expected([.. p.Select(share => Math.Log(share) + 3)]);
            Expect.Close(least, -p.Sum(share => share * Math.Log(share)), Tolerance.Float64,
                "the cross-entropy of p with itself is its entropy", what: "the expected cross-entropy at the true probabilities");
            Expect.AtLeast(Expected(input.Item2[..p.Length]), least - 1e-12,
                "Gibbs' inequality: no other distribution has a smaller cross-entropy",
                what: "the expected cross-entropy of another distribution");
        });

    [Test, Points(1), Needs(nameof(Cross_entropy_of_three_classes_is_right_by_hand)), Cites("Heidelberg MLPH, exercise 3a")]
    [States("three samples: the sum or the mean of their losses", Within = "relative 1e-10: a closed form in double precision")]
    [KnownMistakes("the first sample only")]
    public void Loss_of_several_samples_is_their_sum_or_mean()
    {
        double[][] logits = [Logits, [0.5, -1, 2], [-2, 0, 1]];
        long[] labels = [0, 2, 1];
        var (found, sum) = (Subject.CrossEntropy(logits, labels), logits.Zip(labels, CrossEntropy).Sum());
        var isSum = Tolerance.Float64.Allows(found, sum);
        Expect.Close(found, isSum ? sum : sum / 3, Tolerance.Float64,
            "the loss of a batch is the sum of its samples' losses, or their mean", what: "the cross-entropy of three samples",
            suspects: new() { { "the loss of the first sample", CrossEntropy(logits[0], 0) } });
        Note(isSum ? "The loss of a batch is the sum over its samples." : "The loss of a batch is the mean over its samples.");
    }

    private static RandomInputs<double[]> Targets => RandomInputs.Lists("y", 1, 5, -3, 3);

    private static RandomInputs<double> Distances => RandomInputs.Numbers("δ", 0.1, 2);

    private double CrossEntropy(double[] logits, long label) => Subject.CrossEntropy([logits], [label]);

    /// <summary>Larger by more than rounding.</summary>
    private static double Above(double value) => value + 1e-9 * Math.Max(1, Math.Abs(value));
}
