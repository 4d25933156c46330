using System.Security.Cryptography;
using Grader.Judging.Resources;

namespace Grader.Checks.Diffusion.Images;

/// <summary>
/// A folder with MNIST, Fashion-MNIST or their like, as downloaded: train-images-idx3-ubyte and train-labels-idx1-ubyte, each with or
/// without .gz. The first 6000 images are brought to the form of the digits: 28 × 28 bytes get two pixels of margin, and each 4 × 4 of the
/// 32 × 32 become one grey value from 0 to 16.
/// </summary>
public sealed class ImageFolder : IResourceReader
{
    /// <summary>The name by which sheets declare it.</summary>
    internal const string ResourceName = "images";

    private const string Images = "train-images-idx3-ubyte";
    private const string Labels = "train-labels-idx1-ubyte";
    private const int Most = 6_000;
    private const int Least = 600;
    private const int Side = 28;
    private const int Margin = 2;
    private const int Block = 4;
    private const int SmallSide = 8;

    /// <inheritdoc/>
    public ResourceData Read(string folder)
    {
        var set = ImagesIn(folder);
        return new(set, Fingerprint(set));
    }

    /// <exception cref="ResourceException">The folder does not hold them, or they are not what they should be.</exception>
    internal static ImageSet ImagesIn(string folder)
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

        var used = labels.Values.Take(Most).ToArray();
        if (used.Length < Least || used.Max() >= ImageSet.Kinds
            || Enumerable.Range(0, ImageSet.Kinds).Any(kind => !used.Contains((byte)kind)))
        {
            throw new ResourceException(labelsFile,
                $"gives the first {used.Length} images the labels {string.Join(", ", used.Distinct().Order())}; "
                + $"at least {Least} images are needed, and each label from 0 to 9", "Take the whole file");
        }

        return new([.. used.Select((label, index) => new Digit(label, Small(images.Values.AsSpan(index * Side * Side, Side * Side))))])
        {
            Reduction = $"The {used.Length} images of {Side} × {Side} pixels with 256 levels were averaged to {SmallSide} × {SmallSide} "
                + $"pixels with {ImageSet.Levels} levels, for which the thresholds were studied.",
        };
    }

    private static string Fingerprint(ImageSet set)
    {
        var bytes = set.ForTraining.Concat(set.HeldOut).SelectMany(image => image.Grey.Append(image.Label))
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
        var sums = new int[SmallSide * SmallSide];
        for (var pixel = 0; pixel < image.Length; pixel++)
        {
            var (row, column) = (pixel / Side + Margin, pixel % Side + Margin);
            sums[row / Block * SmallSide + column / Block] += image[pixel];
        }

        return [.. sums.Select(sum => (int)Math.Round((double)sum / byte.MaxValue))];
    }
}
