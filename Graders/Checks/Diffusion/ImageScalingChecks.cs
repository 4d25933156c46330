using Grader.Checks.Diffusion.Oracles;
using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Checks.Diffusion;

/// <summary>Exercise 1f: from grey values to what a model works on, and back.</summary>
/// <remarks>Theis, van den Oord, Bethge, A note on the evaluation of generative models, 2016 (arXiv 1511.01844), section 3.1.</remarks>
public sealed class ImageScalingChecks(HandIn handIn) : ContractChecks<IImageScaling>(handIn)
{
    private const string ScalingLaw = "x = 2·(v + u)/L − 1, u uniform on [0, 1) for each pixel";
    private const string InverseLaw = "v = ⌊(x + 1)/2·L⌋, cut to 0, …, L − 1";
    private const int Side = 8;
    private const int Digits = 17;

    /// <summary>The uniform numbers of <see cref="ScriptedNoise"/>, in turn.</summary>
    private const int UniformCount = 4;

    [Test, Points(1), Cites("Heidelberg MLPH, exercise 1f")]
    [States("ToModel gives [N, S²] and ToImages [N, S, S], finite values")]
    [KnownMistakes("images that are not flattened", "a batch of one that loses its axis")]
    [JudgesForm]
    public void Results_have_their_shapes()
    {
        foreach (var (count, side) in new[] { (3, 8L), (1, 2L), (2, 28L) })
        {
            var x = Subject.ToModel(zeros(count, side, side), 256, Uniform());
            Expect.Real(x, ScalingLaw, what: "x");
            x.Numbers([count, side * side], "x");
            var images = Subject.ToImages(zeros(count, side * side), 256);
            Expect.Real(images, InverseLaw, what: "the images");
            images.Numbers([count, side, side], "the images");
        }
    }

    [Test, Points(3), Needs(nameof(Results_have_their_shapes)), Cites("Theis et al. 2016, section 3.1")]
    [States($"{ScalingLaw}: a digit of 8 × 8 pixels with 17 levels", Within = "rounding of single precision")]
    [KnownMistakes("no dequantisation", "a division by L − 1", "[0, 1] in place of [−1, 1]", "noise that is added after scaling",
        "pixels column by column")]
    public void Grey_values_become_points_of_their_intervals()
    {
        double[] grey = [.. Enumerable.Range(0, Side * Side).Select(pixel => (double)(pixel * 7 % Digits))];
        double[] u = [.. grey.Select((_, pixel) => (pixel % UniformCount + 0.5) / UniformCount)];
        double[] By(Func<double, double, double> rule) => [.. grey.Zip(u, rule)];
        var found = Subject.ToModel(grey.ToTensor([1, Side, Side]), Digits, Uniform()).Numbers([1, Side * Side], "x");
        Expect.Close(found, By((v, noise) => 2 * (v + noise) / Digits - 1), Tolerance.Float32, ScalingLaw, what: "x", suspects: new()
        {
            { "grey values that are not dequantised", By((v, _) => 2 * v / Digits - 1) },
            { "grey values that are not dequantised, divided by L − 1", By((v, _) => 2 * v / (Digits - 1) - 1) },
            { "a division by L − 1", By((v, noise) => 2 * (v + noise) / (Digits - 1) - 1) },
            { "[0, 1] in place of [−1, 1]", By((v, noise) => (v + noise) / Digits) },
            { "noise that is added after scaling", By((v, noise) => 2 * v / Digits - 1 + noise) },
        });
    }

    [Test, Points(2), Needs(nameof(Results_have_their_shapes)), Cites("Heidelberg MLPH, exercise 1f: images of the samples")]
    [States($"{InverseLaw}: for values inside and outside [−1, 1]", Within = "exactly")]
    [KnownMistakes("rounded in place of cut off", "values outside the range kept", "L in place of L − 1 as the largest grey value")]
    public void Samples_become_grey_values_of_their_intervals()
    {
        double[] x = [-1.7, -1, -0.99, -0.76, -0.74, 0.01, 0.24, 0.74, 0.76, 0.99, 1, 2.5, -0.26, -0.01, 0.26, 0.51];
        double[] By(Func<double, double> rule) => [.. x.Select(rule)];
        var found = Subject.ToImages(x.ToTensor([4, 4]), 4).Numbers([4, 2, 2], "the images");
        Expect.Close(found, By(value => Math.Clamp(Math.Floor((value + 1) * 2), 0, 3)), Tolerance.Exact, InverseLaw,
            what: "the grey values of 4 levels", suspects: new()
            {
                { "values outside the range, kept", By(value => Math.Floor((value + 1) * 2)) },
                { "values that are rounded", By(value => Math.Clamp(Math.Round((value + 1) * 2), 0, 3)) },
                { "L as the largest grey value", By(value => Math.Clamp(Math.Floor((value + 1) * 2), 0, 4)) },
                { "values that are not whole", By(value => Math.Clamp((value + 1) * 2, 0, 3)) },
            });
    }

    [Test, Points(2), Needs(nameof(Grey_values_become_points_of_their_intervals), nameof(Samples_become_grey_values_of_their_intervals))]
    [Cites("Theis et al. 2016, section 3.1")]
    [States("ToImages(ToModel(v)) = v for every v, whatever the noise", Within = "exactly")]
    [KnownMistakes("a way back for one number of levels only")]
    public void Way_back_returns_the_images() => Law.Holds(Seed,
        RandomInputs.Integers("L", 2, 256).And(RandomInputs.Integers("N", 1, 4)).And(RandomInputs.Integers("S", 1, 8)), input =>
        {
            var ((levels, count), side) = input;
            double[] grey = [.. Enumerable.Range(0, (int)(count * side * side)).Select(pixel => (double)((pixel * 37 + 11) % levels))];
            var images = Subject.ToImages(Subject.ToModel(grey.ToTensor([count, side, side]), levels, Uniform()), levels);
            Expect.Close(images.Numbers([count, side, side], "the images"), grey, Tolerance.Exact,
                "u < 1, so that v + u lies in the interval of v", what: "the images");
        }, examples: 30);

    private static ScriptedNoise Uniform() => ScriptedNoise.InTurn(_ => 0, UniformCount);
}
