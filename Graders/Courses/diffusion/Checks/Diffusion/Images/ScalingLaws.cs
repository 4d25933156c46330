using Grader.Contracts;
using Grader.Judging.Chance;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using static TorchSharp.torch;

namespace Grader.Checks.Diffusion.Images;

/// <summary>What every conversion of grey values to numbers owes, and inputs for it.</summary>
/// <remarks>
/// The laws of invertible maps do not apply: dequantisation takes a whole number to an interval, and the way back takes the interval to the
/// number. There is no derivative to bound rounding with, and no rounding to allow: images come back exactly.
/// </remarks>
internal static class ScalingLaws
{
    /// <summary>Uniform numbers of <see cref="Same"/> are the middles of this many parts of [0, 1).</summary>
    public const int Parts = 1000;

    /// <summary>Numbers of grey values, of images and of pixels in a row.</summary>
    public static RandomInputs<(long Levels, long Count, long Side)> AnyImages =>
        RandomInputs.Integers("L", 2, 1000).And(RandomInputs.Integers("N", 1, 4)).And(RandomInputs.Integers("S", 1, 9));

    /// <summary>Grey values, 0 and L − 1 among them where there are so many.</summary>
    public static double[] Pattern(long pixels, long levels) =>
        [.. Enumerable.Range(1, (int)pixels).Select(pixel => (double)(pixel * 37 * (levels - 1) % levels))];

    /// <summary>A source that has the same uniform number for every pixel: (part − ½)/1000.</summary>
    public static ScriptedNoise Same(long part) => new(_ => 0, _ => part, Parts);

    /// <summary>
    /// Samples in [−1, 1]: both ends, values outside, and values inside that no rounding takes to another grey value, whether [−1, 1] has
    /// L or L − 1 intervals, and whether they are cut off or rounded.
    /// </summary>
    public static double AnySample(int pixel, long levels) => ((pixel + levels) % 8) switch
    {
        0 => -1,
        1 => 1,
        2 => -1 - Math.Pow(10, pixel % 9 - 2),
        3 => 1 + 2.0 / (levels - 1) + Math.Pow(10, pixel % 9 - 2),
        _ => 2 * Inside(pixel, levels) - 1,
    };

    /// <summary>The right values that are nearest to what was found: several rules are right.</summary>
    public static double[] Nearest(double[] found, params double[][] right) =>
        right.MinBy(values => values.Zip(found, (a, b) => Math.Abs(a - b)).Max())!;

    /// <summary>⌊grey⌋, cut to 0, …, L − 1.</summary>
    public static double Below(double grey, long levels) => Math.Clamp(Math.Floor(grey), 0, levels - 1);

    /// <summary>The grey value that is nearest to y, where v stands at v/(L − 1).</summary>
    public static double NearestGrey(double y, long levels) => Math.Clamp(Math.Round(y * (levels - 1)), 0, levels - 1);

    /// <summary>Of eight uniform numbers for two images of four pixels, each changes one pixel of its own.</summary>
    /// <param name="toModel">The conversion of two images of 2 × 2 pixels.</param>
    public static void EachPixelHasNoiseOfItsOwn(Func<INoiseSource, Tensor> toModel)
    {
        const string Because = "u is drawn for each pixel";
        const int Pixels = 8;
        double[] With(int draw) => Flat(toModel(new ScriptedNoise(_ => 0, index => index == draw ? 9 : 2, 10)), Pixels, "x");
        var without = With(-1);
        var reached = new HashSet<int>();
        for (var draw = 0; draw < Pixels; draw++)
        {
            var found = With(draw);
            int[] changed = [.. Enumerable.Range(0, Pixels).Where(pixel => found[pixel] != without[pixel])];
            Expect.Equal(changed.Length, 1, Because, what: $"the number of pixels that uniform number {draw + 1} of {Pixels} changes");
            reached.Add(changed[0]);
        }

        Expect.Equal(reached.Count, Pixels, Because, what: "the number of pixels with a uniform number of their own");
        Expect.Close(With(Pixels), without, Tolerance.Exact, Because, what: "x, for another number after these,");
    }

    /// <summary>Values in row-major order, whatever the shape, which another check asks for.</summary>
    public static double[] Flat(Tensor found, long count, string what)
    {
        const string Because = "there is one value for each pixel";
        Expect.Finite(found, Because, what: what);
        Expect.Equal(found.numel(), count, Because, what: $"the number of values of {what}");
        return found.Numbers();
    }

    private static double Inside(int pixel, long levels) => Enumerable.Range(0, 1000)
        .Select(attempt => (pixel * 0.37 + attempt * 0.6180339887) % 1)
        .First(y => IsClear(y * levels) && IsClear(y * (levels - 1)));

    /// <summary>Far from every whole number and from every half.</summary>
    private static bool IsClear(double value) => Math.Abs(2 * value - Math.Round(2 * value)) > 0.04;
}
