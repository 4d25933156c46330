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
public sealed class ImageScalingChecks(HandIn handIn) : ContractChecks<IImageScaling>(handIn)
{
    private const string ScalingLaw =
        "x = 2·y − 1 or y, with y = v/(L − 1) or v/L, or with u uniform on [0, 1) for each pixel: (v + u)/L, (v + u)/(L − 1), "
        + "v/(L − 1) + u/L";
    private const string InverseLaw = "v = ⌊y·L⌋, ⌊y·(L − 1)⌋, or the nearest grey value to y, cut to 0, …, L − 1";

    [Test, Points(1), Cites("Heidelberg MLPH, exercise 1f")]
    [States("ToModel gives [N, S²] and ToImages [N, S, S], finite values")]
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
    [States("equal noise sources give equal x, and different ones different x, or none of them enters")]
    public void Chance_comes_from_the_given_source()
    {
        if (Dequantises)
        {
            SourceLaw.Holds(Seed, noise => Flat(Subject.ToModel(Grey(2, 3, 5), 5, noise), 18, "x"), "x");
            return;
        }

        var scaled = Subject.ToModel(Grey(2, 2, 4), 4, Same(1));
        var first = Flat(scaled, 8, "x")[..4];
        Expect.Decreasing(first, ScalingLaw, what: "x for v = 3, 2, 1, 0");
        Expect.Between(first, -1, 1, ScalingLaw, what: "x for v = 3, 2, 1, 0");
        Expect.Equal(scaled.shape[0], 2, "each image has its own x", what: "the number of rows for two images");
    }

    [Test, Points(2.5), Needs(nameof(Chance_comes_from_the_given_source)), Cites("Theis et al. 2016, section 3.1")]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States($"{ScalingLaw}, pixels row by row, for 2 to 1000 levels", Within = "rounding of single precision")]
    public void Grey_values_become_points_of_their_intervals() =>
        Law.Holds(Seed, AnyImages.And(RandomInputs.Integers("1000·u", 1, Parts)), input =>
        {
            var (levels, count, side, part) = input;
            var (grey, u) = (Pattern(count * side * side, levels), (part - 0.5) / Parts);
            double[] By(Func<double, double> rule) => [.. grey.Select(rule)];
            var found = Flat(Subject.ToModel(Grey(count, side, levels), levels, Same(part)), grey.Length, "x");
            var scalings = Dequantises ? Dequantised(u, levels) : [v => v / (levels - 1.0), v => v / levels];
            double[][] right = [.. scalings.Select(By), .. scalings.Select(scaling => By(v => 2 * scaling(v) - 1))];
            Expect.Close(found, Nearest(found, right), Tolerance.Float32, ScalingLaw, what: "x", suspects: new()
            {
                { "noise that is added after scaling", By(v => 2 * v / levels - 1 + u) },
                { "noise of a whole grey scale", By(v => 2 * (v / (levels - 1) + u) - 1) },
            });
        });

    /// <summary>y from the grey value v: a point of its interval.</summary>
    private static Func<double, double>[] Dequantised(double u, double levels) =>
        [v => (v + u) / levels, v => (v + u) / (levels - 1), v => v / (levels - 1) + u / levels];

    [Test, Points(1), Needs(nameof(Chance_comes_from_the_given_source)), Cites("Theis et al. 2016, section 3.1")]
    [Covers(LawFamily.Chance)]
    [States("of N·S² uniform numbers, each changes one pixel of its own; without noise there is nothing to judge")]
    [PassesConstants("what a number changes is judged by the answer's own values without it")]
    public void Each_pixel_has_noise_of_its_own()
    {
        if (Dequantises)
            EachPixelHasNoiseOfItsOwn(noise => Subject.ToModel(Grey(2, 2, 4), 4, noise));
        else
            Note("This scaling adds no noise, and the exercise asks for none: grey values stay the numbers that they are.");
    }

    [Test, Points(0.5), Needs(nameof(Chance_comes_from_the_given_source)), Cites("Heidelberg MLPH, exercise 1f")]
    [Covers(LawFamily.Rows)]
    [States("the same results for an image beside other ones", Within = "rounding of single precision")]
    public void Images_do_not_depend_on_each_other() => RowsLaw.Holds(4, Together, Tolerance.Float32, "x and grey values");

    [Test, Points(2.5), Cites("Heidelberg MLPH, exercise 1f: images of the samples")]
    [Covers(LawFamily.Magnitude, LawFamily.Size)]
    [States($"{InverseLaw}: for 2 to 1000 levels, and values from −1e6 to 1e6", Within = "exactly")]
    public void Samples_become_grey_values_of_their_intervals() => Law.Holds(Seed, AnyImages, input =>
    {
        var (levels, count, side) = input;
        var low = Low;
        double[] x = [.. Enumerable.Range(0, (int)(count * side * side)).Select(pixel => From(AnySample(pixel, levels), low))];
        double[] By(Func<double, double> rule) => [.. x.Select(value => rule((value - low) / (1 - low)))];
        var found = Images(Subject.ToImages(x.ToTensor([count, side * side]), levels), count, side);
        double[][] right =
        [
            By(y => Below(y * levels, levels)), By(y => Below(y * (levels - 1), levels)), By(y => NearestGrey(y, levels)),
            .. Dequantises ? Array.Empty<double[]>() : [By(y => Math.Clamp(Math.Round(y * levels), 0, levels - 1))],
        ];
        Expect.Close(found, Nearest(found, right), Tolerance.Exact, InverseLaw, what: "the grey values", suspects: new()
        {
            { "values outside the range, kept", By(y => Math.Floor(y * levels)) },
            { "y·L, rounded", By(y => Math.Clamp(Math.Round(y * levels), 0, levels - 1)) },
            { "L as the largest grey value", By(y => Math.Clamp(Math.Floor(y * levels), 0, levels)) },
            { "values that are not whole", By(y => Math.Clamp(y * levels, 0, levels - 1)) },
        });
    });

    [Test, Points(1.5), Cites("Theis et al. 2016, section 3.1")]
    [States("ToImages(ToModel(v)) = v for every v and 2, 4, …, 256 levels, whatever the noise; the nearest grey value to ToModel(v), "
        + "where noise is added and ToImages rounds", Within = "exactly")]
    public void Way_back_returns_the_images() => Law.Holds(Seed,
        RandomInputs.Integers("log₂ L", 1, 8).And(RandomInputs.Integers("N", 1, 4)).And(RandomInputs.Integers("S", 1, 8)), input =>
        {
            var (power, count, side) = input;
            var levels = 1L << (int)power;
            var x = Subject.ToModel(Grey(count, side, levels), levels, ScriptedNoise.InTurn(_ => 0, 4));
            var pixels = Flat(x, count * side * side, "x");
            var images = Subject.ToImages(pixels.ToTensor([count, side * side]), levels);
            var low = Low;
            double[] right = Dequantises && Rounds
                ? [.. pixels.Select(pixel => NearestGrey((pixel - low) / (1 - low), levels))]
                : Pattern(pixels.Length, levels);
            Expect.Close(Images(images, count, side), right, Tolerance.Exact, "u < 1, so that v + u lies in the interval of v",
                what: "the images");
        }, examples: 30);

    /// <summary>Whether noise enters.</summary>
    private bool Dequantises
    {
        get
        {
            double[] By(long seed) => Flat(Subject.ToModel(Grey(1, 2, 4), 4, new RecordedNoise(seed)), 4, "x");
            return !By(1).SequenceEqual(By(2));
        }
    }

    /// <summary>Where black lies, and the model's values begin: at −1 or at 0.</summary>
    private double Low => Flat(Subject.ToModel(zeros(1, 1, 1), 256, Same(1)), 1, "x")[0] < -0.5 ? -1 : 0;

    /// <summary>Whether the way back takes the nearest grey value: 1 for 0.7 of 4, where both floors give 0.</summary>
    private bool Rounds =>
        Images(Subject.ToImages(new[] { From(2 * 0.7 / 4 - 1, Low) }.ToTensor([1, 1]), 5), 1, 1)[0] == 1;

    /// <summary>A number of [−1, 1] in the range that begins at this value.</summary>
    private static double From(double sample, double low) => low + (1 - low) * (sample + 1) / 2;

    private static Tensor Grey(long count, long side, long levels) => Pattern(count * side * side, levels).ToTensor([count, side, side]);

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
