using System.Security.Cryptography;
using Grader.Judging.Resources;

namespace Grader.Checks.Diffusion.Images;

/// <summary>
/// A folder with MNIST, Fashion-MNIST or their like, as downloaded: train-images-idx3-ubyte and train-labels-idx1-ubyte, each with or
/// without .gz. Exercises take them at full size, or in the form of the digits: 28 × 28 bytes get two pixels of margin, and each 4 × 4 of
/// the 32 × 32 become one grey value from 0 to 16.
/// </summary>
public sealed class ImageFolder : IResourceReader
{
    /// <summary>The name by which sheets declare it.</summary>
    internal const string ResourceName = "images";

    private const string Images = "train-images-idx3-ubyte";
    private const string Labels = "train-labels-idx1-ubyte";
    private const int MostSmall = 6_000;
    private const int MostFull = 12_000;
    private const int Least = 600;
    private const int Side = 28;
    private const int Margin = 2;
    private const int Block = 4;
    private const int Levels = 256;

    /// <inheritdoc/>
    public ResourceData Read(string folder)
    {
        var sets = SetsIn(folder);
        return new(sets, Fingerprint(sets));
    }

    /// <param name="folder">Where the files are.</param>
    /// <param name="mostFull">How many images to take at full size; a study takes all.</param>
    /// <exception cref="ResourceException">The folder does not hold them, or they are not what they should be.</exception>
    internal static GivenImages SetsIn(string folder, int mostFull = MostFull)
    {
        var (imagesFile, labelsFile) = (Find(folder, Images), Find(folder, Labels));
        var (images, labels) = (IdxFile.Read(imagesFile, dimensions: 3), IdxFile.Read(labelsFile, dimensions: 1));
        if (images.Sizes[1] != Side || images.Sizes[2] != Side)
        {
            throw new ResourceException(imagesFile,
                $"holds images of {images.Sizes[1]} × {images.Sizes[2]} pixels, and they have to have 28 × 28",
                "Take MNIST, Fashion-MNIST or data of their form");
        }

        if (images.Sizes[0] != labels.Sizes[0])
        {
            throw new ResourceException(labelsFile, $"holds {labels.Sizes[0]} labels for {images.Sizes[0]} images, and each image has one",
                "The two files have to belong together");
        }

        var (all, used) = (labels.Values.Take(mostFull).ToArray(), labels.Values.Take(MostSmall).ToArray());
        if (used.Length < Least || all.Max() >= ImageSet.Kinds
            || Enumerable.Range(0, ImageSet.Kinds).Any(kind => !used.Contains((byte)kind)))
        {
            throw new ResourceException(labelsFile,
                $"gives the first {all.Length} images the labels {string.Join(", ", all.Distinct().Order())}; "
                + $"at least {Least} images are needed, and each label from 0 to 9", "Take the whole file");
        }

        byte[] Image(int index) => images.Values[(index * Side * Side)..((index + 1) * Side * Side)];
        var small = new ImageSet([.. used.Select((label, index) => new Digit(label, Small(Image(index))))])
        {
            Reduction = $"The {used.Length} images of {Side} × {Side} pixels with {Levels} levels were averaged to {ImageSet.SmallSide} × "
                + $"{ImageSet.SmallSide} pixels with {ImageSet.SmallLevels} levels, for which the thresholds were studied.",
        };
        return new(small, new([.. all.Select((label, index) => new Digit(label, [.. Image(index).Select(grey => (int)grey)]))],
            Side, Levels));
    }

    private static string Fingerprint(GivenImages sets)
    {
        var bytes = sets.Full.ForTraining.Concat(sets.Full.HeldOut).SelectMany(image => image.Grey.Append(image.Label))
            .Select(value => (byte)value).ToArray();
        return Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];
    }

    private static string Find(string folder, string name)
    {
        string[] files = [Path.Combine(folder, name), Path.Combine(folder, $"{name}.gz")];
        return files.FirstOrDefault(File.Exists) ?? throw new ResourceException(folder, $"holds neither {name} nor {name}.gz",
            "Name the folder with the files of MNIST or Fashion-MNIST, under the names that they are downloaded by");
    }

    /// <summary>Means of 4 × 4 pixels as grey values from 0 to 16, rounded.</summary>
    private static int[] Small(ReadOnlySpan<byte> image)
    {
        var sums = new int[ImageSet.SmallSide * ImageSet.SmallSide];
        for (var pixel = 0; pixel < image.Length; pixel++)
        {
            var (row, column) = (pixel / Side + Margin, pixel % Side + Margin);
            sums[row / Block * ImageSet.SmallSide + column / Block] += image[pixel];
        }

        return [.. sums.Select(sum => (int)Math.Round((double)sum / byte.MaxValue))];
    }
}
