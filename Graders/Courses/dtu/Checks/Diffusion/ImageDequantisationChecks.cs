using Grader.Contracts.Diffusion;
using Grader.Judging;
using Grader.Judging.Chance;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;
using static Grader.Checks.Diffusion.Images.ScalingLaws;
using static TorchSharp.torch;

namespace Grader.Checks.Diffusion;

/// <summary>
/// Exercise 3.5: from images to what a network takes, and back. The sheet's rule, x + u/255, ends beyond 1; it is as right as those that do
/// not, and the way back has to be the inverse of the rule that was chosen.
/// </summary>
/// <remarks>Theis, van den Oord, Bethge, A note on the evaluation of generative models, 2016 (arXiv 1511.01844), section 3.1.</remarks>
[Exempts(LawFamily.Gradient, "grey values are whole numbers; nothing is trained through the conversion")]
public sealed class ImageDequantisationChecks(HandIn handIn) : ContractChecks<IImageDequantisation>(handIn)
{
    private const string Rule = "2·(y − 0.5) with y = x + u/(L − 1), x + u/L or (v + u)/L, u uniform on [0, 1) for each pixel";
    private const string Inverse =
        "v = ⌊y·(L − 1)⌋, ⌊y·L⌋, or the nearest grey value to y·(L − 1), cut to 0, …, L − 1, with y = (sample + 1)/2";

    [Test, Points(1), Cites("DTU 02460 week 3, exercise 3.5")]
    [States("ToModel gives [N, S²] and ToImages [N, S, S], finite values")]
    [JudgesForm]
    public void Results_have_their_shapes()
    {
        foreach (var (count, side) in new[] { (3, 8L), (1, 2L), (2, 28L), (1, 1L) })
        {
            var x = Subject.ToModel(zeros(count, side, side), 256, Same(1));
            Expect.Real(x, Rule, what: "the dequantised images");
            x.Numbers([count, side * side], "the dequantised images");
            Grey(Subject.ToImages(zeros(count, side * side), 256), count, side);
        }
    }

    [Test, Points(1), Cites("Contract INoiseSource")]
    [Covers(LawFamily.Chance)]
    [States("equal noise sources give equal dequantised images, and different ones different images")]
    public void Chance_comes_from_the_given_source() =>
        SourceLaw.Holds(Seed, noise => Flat(Subject.ToModel(Images(2, 3, 5), 5, noise), 18, "the images"), "dequantised images");

    [Test, Points(2.5), Needs(nameof(Chance_comes_from_the_given_source)), Cites("DTU 02460 week 3, exercise 3.5; Theis et al. 2016, 3.1")]
    [Covers(LawFamily.Magnitude, LawFamily.Size, LawFamily.Precision)]
    [States($"{Rule}, pixels row by row, for 2 to 1000 levels", Within = "rounding of single precision")]
    public void Images_become_points_of_the_intervals_of_their_grey_values() =>
        Law.Holds(Seed, AnyImages.And(RandomInputs.Integers("1000·u", 1, Parts)), input =>
        {
            var (levels, count, side, part) = input;
            var (grey, u, steps) = (Pattern(count * side * side, levels), (part - 0.5) / Parts, levels - 1.0);
            double[] By(Func<double, double> rule) => [.. grey.Select(rule)];
            var found = Flat(Subject.ToModel(Images(count, side, levels), levels, Same(part)), grey.Length, "the images");
            double[][] right =
            [
                By(v => 2 * (v + u) / steps - 1), By(v => 2 * (v / steps + u / levels) - 1), By(v => 2 * (v + u) / levels - 1),
            ];
            Expect.Close(found, Nearest(found, right), Tolerance.Float32, Rule, what: "the dequantised images", suspects: new()
            {
                { "[0, 1] in place of [−1, 1]", By(v => (v + u) / steps) },
                { "noise that is added after scaling", By(v => 2 * v / steps - 1 + u / steps) },
                { "noise of a whole grey scale, u in place of u/(L − 1)", By(v => 2 * (v / steps + u) - 1) },
                { "noise of 256 levels", By(v => 2 * (v / steps + u / 255) - 1) },
                { "noise around the grey value, u − ½", By(v => 2 * (v + u - 0.5) / steps - 1) },
            });
        });

    [Test, Points(1), Needs(nameof(Chance_comes_from_the_given_source)), Cites("Theis et al. 2016, section 3.1")]
    [Covers(LawFamily.Chance)]
    [States("of N·S² uniform numbers, each changes one pixel of its own")]
    [PassesConstants("what a number changes is judged by the answer's own values without it")]
    public void Each_pixel_has_noise_of_its_own() => EachPixelHasNoiseOfItsOwn(noise => Subject.ToModel(Images(2, 2, 4), 4, noise));

    [Test, Points(0.5), Needs(nameof(Chance_comes_from_the_given_source)), Cites("DTU 02460 week 3, exercise 3.5")]
    [Covers(LawFamily.Rows)]
    [States("the same results for an image beside other ones", Within = "rounding of single precision")]
    public void Images_do_not_depend_on_each_other() => RowsLaw.Holds(4, Together, Tolerance.Float32, "dequantised images and grey values");

    [Test, Points(2.5), Cites("DTU 02460 week 3, exercise 3.5: samples /2 + 0.5")]
    [Covers(LawFamily.Magnitude, LawFamily.Size)]
    [States($"{Inverse}: for 2 to 1000 levels, and samples from −1e6 to 1e6", Within = "exactly")]
    public void Samples_become_grey_values_of_their_intervals() => Law.Holds(Seed, AnyImages, input =>
    {
        var (levels, count, side) = input;
        double[] samples = [.. Enumerable.Range(0, (int)(count * side * side)).Select(pixel => AnySample(pixel, levels))];
        double[] By(Func<double, double> rule) => [.. samples.Select(sample => rule((sample + 1) / 2))];
        var found = Grey(Subject.ToImages(samples.ToTensor([count, side * side]), levels), count, side);
        var right = Nearest(found, By(y => Below(y * (levels - 1), levels)), By(y => Below(y * levels, levels)),
            By(y => NearestGrey(y, levels)));
        Expect.Close(found, right, Tolerance.Exact, Inverse, what: "the grey values",
            suspects: new()
            {
                { "values outside the range, kept", By(y => Math.Floor(y * (levels - 1))) },
                { "y·L, rounded", By(y => Math.Clamp(Math.Round(y * levels), 0, levels - 1)) },
                { "values that are not whole", By(y => Math.Clamp(y * (levels - 1), 0, levels - 1)) },
                { "values from 0 to 1", By(y => Math.Clamp(y, 0, 1)) },
            });
    });

    [Test, Points(1.5), Cites("Theis et al. 2016, section 3.1")]
    [States("ToImages(ToModel(x)) = v for every v and 2, 3, 5, 9, …, 257 levels, whatever the noise; the nearest grey value to "
        + "ToModel(x), where ToImages rounds", Within = "exactly")]
    public void Way_back_returns_the_images() => Law.Holds(Seed,
        RandomInputs.Integers("log₂(L − 1)", 0, 8).And(RandomInputs.Integers("N", 1, 4)).And(RandomInputs.Integers("S", 1, 8)), input =>
        {
            var (power, count, side) = input;
            var levels = (1L << (int)power) + 1; // v/(L − 1) is exact then, so that missing noise is not judged once more
            var x = Subject.ToModel(Images(count, side, levels), levels, ScriptedNoise.InTurn(_ => 0, 4));
            var pixels = Flat(x, count * side * side, "the images");
            var found = Subject.ToImages(pixels.ToTensor([count, side * side]), levels);
            double[] right = Rounds ? [.. pixels.Select(pixel => NearestGrey((pixel + 1) / 2, levels))] : Pattern(pixels.Length, levels);
            Expect.Close(Grey(found, count, side), right, Tolerance.Exact,
                "u < 1, so that a dequantised pixel lies in the interval of its grey value", what: "the grey values");
        }, examples: 30);

    /// <summary>Whether the way back takes the nearest grey value: 1 for 0.7 of 4, where both floors give 0.</summary>
    private bool Rounds => Grey(Subject.ToImages(new[] { 2 * 0.7 / 4 - 1 }.ToTensor([1, 1]), 5), 1, 1)[0] == 1;

    /// <summary>v/(L − 1).</summary>
    private static Tensor Images(long count, long side, long levels) =>
        Pattern(count * side * side, levels).Select(v => v / (levels - 1)).ToArray().ToTensor([count, side, side]);

    /// <summary>Dequantised images and grey values of some of four images, one row for each.</summary>
    private double[][] Together(int[] batch)
    {
        double[] Rows(Func<int, double> value) => [.. batch.SelectMany(row => Enumerable.Range(4 * row, 4).Select(value))];
        var pattern = Pattern(16, 40);
        var x = Subject.ToModel(Rows(pixel => pattern[pixel] / 39).ToTensor([batch.Length, 2, 2]), 40, Same(500));
        var images = Subject.ToImages(Rows(pixel => AnySample(pixel, 40)).ToTensor([batch.Length, 4]), 40);
        return [.. Flat(x, 4 * batch.Length, "the images").Chunk(4)
            .Zip(Flat(images, 4 * batch.Length, "the grey values").Chunk(4), Enumerable.Concat).Select(row => row.ToArray())];
    }

    /// <summary>Dequantised images and grey values of a batch.</summary>
    private static Call<IImageDequantisation> Both(long count, long side, long levels) =>
        new($"dequantised images and grey values of {count} images of {side} × {side} pixels with {levels} levels", subject =>
        [
            .. Flat(subject.ToModel(Images(count, side, levels), levels, Same(500)), count * side * side, "the images"),
            .. Flat(subject.ToImages(linspace(-1.1, 1.1, count * side * side).reshape(count, -1), levels), count * side * side,
                "the grey values"),
        ]);

    private static double[] Grey(Tensor found, long count, long side)
    {
        Expect.Real(found, Inverse, what: "the grey values");
        return found.Numbers([count, side, side], "the grey values");
    }
}
