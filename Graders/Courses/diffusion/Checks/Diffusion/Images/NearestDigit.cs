using Grader.Judging.Statistics.Samples;

namespace Grader.Checks.Diffusion.Images;

/// <summary>The digit of the training data that is nearest to an image: what the image shows, and how far it is from any digit.</summary>
internal static class NearestDigit
{
    /// <summary>For each image, the label, and the root mean square of the difference over the pixels.</summary>
    public static (int[] Labels, double[] Distances) Of(ImageSet set, IReadOnlyList<double[]> images)
    {
        var digits = set.ForTraining.Zip(set.Rows, (digit, pixels) => (digit.Label, Pixels: pixels)).ToArray();
        var nearest = images.Select(image => digits.Select(digit => (digit.Label, Distance: RowDistances.Between(image, digit.Pixels)))
            .MinBy(digit => digit.Distance)).ToArray();
        return ([.. nearest.Select(digit => digit.Label)], [.. nearest.Select(digit => digit.Distance)]);
    }
}
