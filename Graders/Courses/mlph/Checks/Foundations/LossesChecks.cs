using Grader.Contracts.Foundations;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;

namespace Grader.Checks.Foundations;

/// <summary>
/// Exercise 3a: a loss for regression, judged by its properties since several are right, and the cross-entropy; each is half of the points.
/// </summary>
public sealed class LossesChecks(HandIn handIn) : ContractChecks<ILosses>(handIn)
{
    private const string Least = "a loss is smallest where the prediction is right, and equally small for every target";
    private const string Grows = "a loss grows with the distance of every coordinate from its target";
    private const string Entropy = "CE = −ln p_y with p_k = exp(l_k)/Σ_j exp(l_j)";

    private static readonly double[] Logits = [1, 2, 3];

    /// <summary>The widest zone around the target in which an ε-insensitive loss may be flat.</summary>
    private const double WidestZone = 0.5;

    /// <summary>Two of them lie so near to each other that a rounded loss does not tell them apart.</summary>
    private static readonly double[] errorSizes = [0, 1e-3, 0.1, WidestZone, 1, 1.001, 2, 3, 3.5, 4];

    [Test, Points(1), Cites("Bishop 2006, section 1.5.5")]
    [States("L(y, y) is the same for all y, and L(y ± δ, y) is larger, for an ε-insensitive loss from δ = 0.5 on",
        Within = "relative 1e-10: a closed form in double precision")]
    public void A_right_prediction_costs_least() => Law.Holds(Seed, Targets.And(RandomInputs.Numbers("δ", 0.1, 2)), input =>
    {
        var (target, distance) = input;
        var (least, atZero) =
            (Subject.Regression(target, target), Subject.Regression(new double[target.Length], new double[target.Length]));
        Expect.Finite(atZero, Least, what: "the loss of a right prediction");
        Expect.Close(least, atZero, Tolerance.Float64, Least, what: "the loss of a right prediction");
        foreach (var step in new[] { distance + Zone, -distance - Zone })
        {
            double[] off = [.. target.Select(y => y + step)];
            Expect.AtLeast(Subject.Regression(off, target), Above(least), Least,
                what: $"the loss of a prediction that is off by {step} everywhere");
        }
    });

    [Test, Points(1), Needs(nameof(A_right_prediction_costs_least)), Cites("Bishop 2006, section 1.5.5")]
    [States("L(y ± 2δ·e_i, y) > L(y ± δ·e_i, y) > L(y, y) for every coordinate i, for an ε-insensitive loss from δ = 0.5 on; errors of "
        + "opposite sign do not cancel")]
    public void Every_error_costs_and_a_larger_one_costs_more() => Law.Holds(Seed, Targets.And(RandomInputs.Numbers("δ", 0.1, 2)), input =>
    {
        var (target, distance) = (input.Item1, input.Item2 + Zone);
        for (var i = 0; i < target.Length; i++)
            ExpectGrowth(target, new double[target.Length], i, [0, distance, 2 * distance]);

        if (target.Length > 1)
        {
            double[] opposite = [target[0] + distance, target[1] - distance, .. target[2..]];
            Expect.AtLeast(Subject.Regression(opposite, target), Above(Subject.Regression(target, target)), Grows,
                "Each error is squared, or its modulus taken, before they are added.", "the loss of two errors of opposite sign");
        }
    }, examples: 30);

    [Test, Points(1), Needs(nameof(Every_error_costs_and_a_larger_one_costs_more)), Cites("Bishop 2006, section 1.5.5")]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States("L grows with the error of each of up to 12 coordinates, from 1e-3 to 4, beside any other errors, for targets up to 1e6; an "
        + "ε-insensitive loss may be flat up to 0.5")]
    public void Every_error_costs_beside_others() =>
        Law.Holds(Seed, RandomInputs.Lists("errors", 1, 12, -2, 2).And(RandomInputs.Magnitudes("y", 1, 1e6)), input =>
        {
            var (errors, level) = input;
            double[] target = [.. errors.Select((_, i) => level / (i + 1))];
            for (var i = 0; i < errors.Length; i++)
                ExpectGrowth(target, errors, i, errorSizes);

            ExpectGrowth(target[..1], errors[..1], 0, errorSizes);
        }, examples: 10);

    [Test, Points(1), Cites("Bishop 2006, eq. (4.108)")]
    [Covers(LawFamily.Precision)]
    [States("logits (1, 2, 3): 2.407606 for class 0 and 0.407606 for class 2",
        Within = "relative 1e-10: a closed form in double precision")]
    public void Cross_entropy_of_three_classes_is_right_by_hand()
    {
        foreach (var label in new[] { 0L, 2L })
        {
            var right = Math.Log(Logits.Sum(Math.Exp)) - Logits[label];
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

    [Test, Points(0.5), Needs(nameof(Cross_entropy_of_three_classes_is_right_by_hand)), Cites("softmax(l) = softmax(l + c)")]
    [States("logits (1000, 0, −1000): 0, 1000 and 2000 for the classes 0, 1 and 2",
        Within = "relative 1e-10: a closed form in double precision")]
    public void Large_logits_give_finite_losses()
    {
        foreach (var label in new[] { 0, 1, 2 })
        {
            Expect.Close(CrossEntropy([1000, 0, -1000], label), 1000.0 * label, Tolerance.Float64,
                "−ln p_y = ln Σ_j exp(l_j − max l) + max l − l_y",
                what: $"the cross-entropy of the logits (1000, 0, −1000) and the class {label}");
        }
    }

    [Test, Points(0.5), Needs(nameof(Cross_entropy_of_three_classes_is_right_by_hand)), Cites("Gibbs' inequality")]
    [States("Σ_y p_y·CE(ln q, y) ≥ Σ_y p_y·CE(ln p, y) = −Σ_y p_y·ln p_y", Within = "relative 1e-10: a closed form in double precision")]
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

    [Test, Points(0.5), Cites("Heidelberg MLPH, exercise 3a")]
    [Covers(LawFamily.Rows)]
    [States("1 to 8 samples in any order: the sum or the mean of the losses that each has alone",
        Within = "relative 1e-10: a closed form in double precision")]
    public void Loss_of_several_samples_is_their_sum_or_mean()
    {
        var alone = AllSamples.Select(sample => CrossEntropy(sample.Logits, sample.Label)).ToArray();
        Expect.Finite(alone, Entropy, what: "the cross-entropy of each of eight samples");
        Expect.AtLeast(alone.Distinct().Count(), 2, Entropy, what: "the number of losses that differ, of eight samples that differ");
        var batches = Enumerable.Range(1, 8).Select(count => Enumerable.Range(0, count).ToArray())
            .SelectMany(batch => new[] { batch, [.. batch.Reverse()], [.. batch, .. batch] });
        var isSum = Tolerance.Float64.Allows(Together([0, 1, 2]), alone[..3].Sum());
        foreach (var batch in batches)
        {
            var sum = batch.Sum(sample => alone[sample]);
            Expect.Close(Together(batch), isSum ? sum : sum / batch.Length, Tolerance.Float64,
                "the loss of a batch is the sum of its samples' losses, or their mean",
                what: $"the cross-entropy of {batch.Length} samples",
                suspects: new() { { "the loss of the first sample", alone[batch[0]] } });
        }

        Note(isSum ? "The loss of a batch is the sum over its samples." : "The loss of a batch is the mean over its samples.");
    }

    [Test, Points(1), Needs(nameof(Cross_entropy_of_three_classes_is_right_by_hand)), Cites("Bishop 2006, eq. (4.108)")]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States("the cross-entropy of one sample, for 2 to 12 classes and logits up to ±900", Within = "relative 1e-10")]
    public void Every_class_has_its_cross_entropy() =>
        Law.Holds(Seed, RandomInputs.ScaledLists(["logits"], most: 11, smallest: 1e-6, largest: 300), input =>
        {
            foreach (var logits in new double[][] { [.. input[0], 0.25], [input[0][0], 0.25] })
            {
                var largest = logits.Max();
                var logSum = largest + Math.Log(logits.Sum(logit => Math.Exp(logit - largest)));
                for (var label = 0; label < logits.Length; label++)
                {
                    Expect.Close(CrossEntropy(logits, label), logSum - logits[label],
                        Tolerance.Float64.ForMagnitude(Math.Max(1, Math.Abs(largest))), Entropy,
                        what: $"the cross-entropy of the class {label} of ({string.Join(", ", logits.Select(logit => $"{logit:G6}"))})");
                }
            }
        }, examples: 30);

    private static (double[] Logits, long Label)[] AllSamples =>
    [
        ([1, 2, 3], 0), ([0.5, -1, 2], 2), ([-2, 0, 1], 1), ([0, 3, -3], 0), ([900, -1, 2], 1), ([-1, -2, -800], 0), ([0.1, 0.2, 0.4], 2),
        ([5, 4, 6], 1),
    ];

    private static RandomInputs<double[]> Targets => RandomInputs.Lists("y", 1, 5, -3, 3);

    /// <summary>The zone of an ε-insensitive loss, which an error of a thousandth tells; none for other losses.</summary>
    private double Zone => Subject.Regression([1e-3], [0]).Equals(Subject.Regression([0], [0])) ? WidestZone : 0;

    /// <summary>
    /// Expects the loss to grow with the modulus of one error, in either direction, while the others stay; in the zone not to fall.
    /// </summary>
    private void ExpectGrowth(double[] target, double[] errors, int place, double[] sizes)
    {
        var zone = Zone;
        foreach (var sign in new[] { 1, -1 })
        {
            var losses = sizes.Select(size =>
                Subject.Regression([.. target.Select((y, i) => y + (i == place ? sign * size : errors[i]))], target)).ToArray();
            for (var k = 1; k < sizes.Length; k++)
            {
                var least = sizes[k] > zone ? Above(losses[k - 1]) : losses[k - 1] - 1e-12 * Math.Max(1, Math.Abs(losses[k - 1]));
                Expect.AtLeast(losses[k], least, Grows,
                    what: $"the loss with coordinate {place} off by {sign * sizes[k]} (off by {sizes[k - 1]}: {losses[k - 1]:G6})");
            }
        }
    }

    private double CrossEntropy(double[] logits, long label) => Subject.CrossEntropy([logits], [label]);

    private double Together(int[] batch) =>
        Subject.CrossEntropy([.. batch.Select(sample => AllSamples[sample].Logits)], [.. batch.Select(sample => AllSamples[sample].Label)]);

    /// <summary>Larger by more than rounding.</summary>
    private static double Above(double value) => value + 1e-9 * Math.Max(1, Math.Abs(value));
}
