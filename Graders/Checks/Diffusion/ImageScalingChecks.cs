using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Chance;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;
using static Grader.Checks.Diffusion.Images.ScalingLaws;
using static TorchSharp.torch;

namespace Grader.Checks.Diffusion;

/// <summary>Exercise 1f: from grey values to what a model works on, and back.</summary>
/// <remarks>Theis, van den Oord, Bethge, A note on the evaluation of generative models, 2016 (arXiv 1511.01844), section 3.1.</remarks>
[Exempts(LawFamily.Gradient, "grey values are whole numbers; nothing is trained through the conversion")]
[Exempts(LawFamily.Structure, "each pixel is converted for itself; the exercise names no symmetry of images")]
public sealed class ImageScalingChecks(HandIn handIn) : ContractChecks<IImageScaling>(handIn)
{
    private const string ScalingLaw = "x = 2·(v + u)/L − 1, u uniform on [0, 1) for each pixel";
    private const string InverseLaw = "v = ⌊(x + 1)/2·L⌋, cut to 0, …, L − 1";

    [Test, Points(1), Cites("Heidelberg MLPH, exercise 1f")]
    [States("ToModel gives [N, S²] and ToImages [N, S, S], finite values")]
    [KnownMistakes("images that are not flattened", "a batch of one that loses its axis")]
    [JudgesForm]
    public void Results_have_their_shapes()
    {
        foreach (var (count, side) in new[] { (3, 8L), (1, 2L), (2, 28L), (1, 1L) })
        {
            var x = Subject.ToModel(zeros(count, side, side), 256, Same(1));
            Expect.Real(x, ScalingLaw, what: "x");
            x.Numbers([count, side * side], "x");
            var images = Subject.ToImages(zeros(count, side * side), 256);
            Expect.Real(images, InverseLaw, what: "the images");
            images.Numbers([count, side, side], "the images");
        }
    }

    [Test, Points(1), Cites("Heidelberg MLPH, exercise 1f")]
    [Covers(LawFamily.Chance)]
    [States("equal noise sources give equal x, and different ones different x")]
    [KnownMistakes("rand in place of the given source", "no dequantisation", "noise that is kept from an earlier call")]
    public void Chance_comes_from_the_given_source() =>
        SourceLaw.Holds(Seed, noise => Flat(Subject.ToModel(Grey(2, 3, 5), 5, noise), 18, "x"), "x");

    [Test, Points(2.5), Needs(nameof(Chance_comes_from_the_given_source)), Cites("Theis et al. 2016, section 3.1")]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States($"{ScalingLaw}, pixels row by row, for 2 to 1000 levels", Within = "rounding of single precision")]
    [KnownMistakes("a division by L − 1", "[0, 1] in place of [−1, 1]", "noise that is added after scaling", "pixels column by column",
        "levels of one data set for all")]
    public void Grey_values_become_points_of_their_intervals() =>
        Law.Holds(Seed, AnyImages.And(RandomInputs.Integers("1000·u", 1, Parts)), input =>
        {
            var (((levels, count), side), part) = input;
            var (grey, u) = (Pattern(count * side * side, levels), (part - 0.5) / Parts);
            double[] By(Func<double, double> rule) => [.. grey.Select(rule)];
            var found = Subject.ToModel(Grey(count, side, levels), levels, Same(part));
            Expect.Close(Flat(found, grey.Length, "x"), By(v => 2 * (v + u) / levels - 1), Tolerance.Float32, ScalingLaw,
                what: "x", suspects: new()
                {
                    { "a division by L − 1", By(v => 2 * (v + u) / (levels - 1) - 1) },
                    { "[0, 1] in place of [−1, 1]", By(v => (v + u) / levels) },
                    { "noise that is added after scaling", By(v => 2 * v / levels - 1 + u) },
                });
        });

    [Test, Points(1), Needs(nameof(Chance_comes_from_the_given_source)), Cites("Theis et al. 2016, section 3.1")]
    [Covers(LawFamily.Chance)]
    [States("of N·S² uniform numbers, each changes one pixel of its own")]
    [KnownMistakes("one number for a whole image", "the same noise for each image", "means of uniform numbers")]
    [PassesConstants("what a number changes is judged by the answer's own values without it")]
    public void Each_pixel_has_noise_of_its_own() =>
        EachPixelHasNoiseOfItsOwn(noise => Subject.ToModel(Grey(2, 2, 4), 4, noise));

    [Test, Points(0.5), Needs(nameof(Chance_comes_from_the_given_source)), Cites("Heidelberg MLPH, exercise 1f")]
    [Covers(LawFamily.Memory, LawFamily.Rows)]
    [States("the same results for an image beside other ones, and for a call after other ones", Within = "rounding of single precision")]
    [KnownMistakes("levels of the first call kept for all", "the brightest pixel of a batch for the number of levels")]
    public void Images_and_calls_do_not_depend_on_each_other()
    {
        RowsLaw.Holds(4, Together, Tolerance.Float32, "x and grey values");
        MemoryLaw.Holds(Fresh, Both(2, 2, 5), Both(1, 3, 9), Both(2, 2, 200), Both(2, 2, 8));
    }

    [Test, Points(2.5), Cites("Heidelberg MLPH, exercise 1f: images of the samples")]
    [Covers(LawFamily.Magnitude, LawFamily.Size)]
    [States($"{InverseLaw}: for 2 to 1000 levels, and values from −1e6 to 1e6", Within = "exactly")]
    [KnownMistakes("rounded in place of cut off", "values outside the range kept", "L in place of L − 1 as the largest grey value",
        "eight bits for all grey values")]
    public void Samples_become_grey_values_of_their_intervals() => Law.Holds(Seed, AnyImages, input =>
    {
        var ((levels, count), side) = input;
        double[] x = [.. Enumerable.Range(0, (int)(count * side * side)).Select(pixel => AnySample(pixel, levels))];
        double[] By(Func<double, double> rule) => [.. x.Select(rule)];
        var found = Subject.ToImages(x.ToTensor([count, side * side]), levels);
        Expect.Close(Images(found, count, side), By(value => Math.Clamp(Math.Floor((value + 1) / 2 * levels), 0, levels - 1)),
            Tolerance.Exact, InverseLaw, what: "the grey values", suspects: new()
            {
                { "values outside the range, kept", By(value => Math.Floor((value + 1) / 2 * levels)) },
                { "values that are rounded", By(value => Math.Clamp(Math.Round((value + 1) / 2 * levels), 0, levels - 1)) },
                { "L as the largest grey value", By(value => Math.Clamp(Math.Floor((value + 1) / 2 * levels), 0, levels)) },
                { "values that are not whole", By(value => Math.Clamp((value + 1) / 2 * levels, 0, levels - 1)) },
            });
    });

    [Test, Points(1.5), Cites("Theis et al. 2016, section 3.1")]
    [States("ToImages(ToModel(v)) = v for every v and 2, 4, …, 256 levels, whatever the noise", Within = "exactly")]
    [KnownMistakes("a way back for one number of levels only", "two ways that do not fit together")]
    public void Way_back_returns_the_images() => Law.Holds(Seed,
        RandomInputs.Integers("log₂ L", 1, 8).And(RandomInputs.Integers("N", 1, 4)).And(RandomInputs.Integers("S", 1, 8)), input =>
        {
            var ((power, count), side) = input;
            var levels = 1L << (int)power;
            var x = Subject.ToModel(Grey(count, side, levels), levels, ScriptedNoise.InTurn(_ => 0, 4));
            var images = Subject.ToImages(Flat(x, count * side * side, "x").ToTensor([count, side * side]), levels);
            Expect.Close(Images(images, count, side), Pattern(count * side * side, levels), Tolerance.Exact,
                "u < 1, so that v + u lies in the interval of v", what: "the images");
        }, examples: 30);

    private static Tensor Grey(long count, long side, long levels) => Pattern(count * side * side, levels).ToTensor([count, side, side]);

    /// <summary>Both ends of [−1, 1], values outside it, and values inside that no rounding takes to another grey value.</summary>
    private static double AnySample(int pixel, long levels) => ((pixel + levels) % 8) switch
    {
        0 => -1,
        1 => 1,
        2 => -1 - Math.Pow(10, pixel % 9 - 2),
        3 => 1 + Math.Pow(10, pixel % 9 - 2),
        _ => 2 * (pixel * 37 % levels + 0.02 + 0.96 * (pixel * 29 % 97) / 97) / levels - 1,
    };

    /// <summary>x and grey values of some of four images, one row for each.</summary>
    private double[][] Together(int[] batch)
    {
        double[] Rows(double[] all) => [.. batch.SelectMany(row => all[(4 * row)..(4 * row + 4)])];
        var x = Subject.ToModel(Rows(Pattern(16, 40)).ToTensor([batch.Length, 2, 2]), 40, Same(500));
        var samples = Rows([.. Enumerable.Range(0, 16).Select(pixel => AnySample(pixel, 40))]);
        var images = Subject.ToImages(samples.ToTensor([batch.Length, 4]), 40);
        return [.. Flat(x, 4 * batch.Length, "x").Chunk(4).Zip(Flat(images, 4 * batch.Length, "the images").Chunk(4), Enumerable.Concat)
            .Select(row => row.ToArray())];
    }

    /// <summary>x and grey values of a batch.</summary>
    private static Call<IImageScaling> Both(long count, long side, long levels) =>
        new($"x and grey values of {count} images of {side} × {side} pixels with {levels} levels", subject =>
        [
            .. Flat(subject.ToModel(Grey(count, side, levels), levels, Same(500)), count * side * side, "x"),
            .. Flat(
                subject.ToImages(linspace(-1.1, 1.1, count * side * side).reshape(count, -1), levels), count * side * side, "the images"),
        ]);

    private static double[] Images(Tensor found, long count, long side)
    {
        Expect.Real(found, InverseLaw, what: "the images");
        return found.Numbers([count, side, side], "the images");
    }
}
