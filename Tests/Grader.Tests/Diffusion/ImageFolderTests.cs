using Grader.Checks.Diffusion.Images;
using Grader.Judging.Resources;
using NUnit.Framework;

namespace Grader.Tests.Diffusion;

internal sealed class ImageFolderTests : IDisposable
{
    private readonly TestFolder scratch = new();

    [TestCase(false)]
    [TestCase(true)]
    public void Images_become_8_by_8_pixels_with_a_margin_and_17_grey_values(bool packed)
    {
        IdxFolder.Write(scratch[$"data {packed}"], packed: packed);

        var (set, full) = ImageFolder.SetsIn(scratch[$"data {packed}"]);

        // Image 128 is grey 128 everywhere: a corner block has 4 of its 16 pixels, an edge block 8, and 16 · 128/255 = 8.03.
        var grey = set.ForTraining.Concat(set.HeldOut).First(image => image.Grey[9] == 8 && image.Label == 128 % 10).Grey;
        Assert.Multiple(() =>
        {
            Assert.That(set.ForTraining.Count + set.HeldOut.Count, Is.EqualTo(600));
            Assert.That(grey, Has.Length.EqualTo(64));
            Assert.That(set.Reduction, Does.Contain("28 × 28 pixels with 256 levels").And.Contain("8 × 8 pixels with 17 levels"));
            Assert.That(grey[..9], Is.EqualTo(new[] { 2, 4, 4, 4, 4, 4, 4, 2, 4 }));
            Assert.That(set.ForTraining.Max(image => image.Grey.Max()), Is.EqualTo(16));
            Assert.That(full.Pixels, Is.EqualTo(28 * 28));
            Assert.That(full.Levels, Is.EqualTo(256));
            Assert.That(full.ForTraining.Concat(full.HeldOut).Max(image => image.Grey[^1]), Is.EqualTo(255));
            Assert.That(set.RarestShare, Is.EqualTo(0.08).Within(1e-9)); // every sixth is held out, and so more of the even ones
        });
    }

    [Test]
    public void The_same_images_have_the_same_fingerprint_packed_or_not_and_others_another()
    {
        IdxFolder.Write(scratch["plain"]);
        IdxFolder.Write(scratch["packed"], packed: true);
        IdxFolder.Write(scratch["more"], count: 601, labels: 601);

        Assert.That(Fingerprint(scratch["packed"]), Is.EqualTo(Fingerprint(scratch["plain"])));
        Assert.That(Fingerprint(scratch["more"]), Is.Not.EqualTo(Fingerprint(scratch["plain"])));
    }

    [Test]
    public void A_folder_without_the_files_is_refused_by_their_names() =>
        Assert.That(Refusal(_ => { }), Does.Contain("train-images-idx3-ubyte").And.Contain("train-images-idx3-ubyte.gz"));

    [Test]
    public void Another_number_of_labels_than_images_is_refused_with_both() =>
        Assert.That(Refusal(folder => IdxFolder.Write(folder, count: 600, labels: 599)), Does.Contain("holds 599 labels for 600 images"));

    [Test]
    public void Images_of_another_size_are_refused() =>
        Assert.That(Refusal(folder => IdxFolder.Write(folder, side: 8)), Does.Contain("8 × 8 pixels").And.Contain("28 × 28"));

    [Test]
    public void Too_few_images_are_refused() =>
        Assert.That(Refusal(folder => IdxFolder.Write(folder, count: 30, labels: 30)), Does.Contain("first 30 images").And.Contain("600"));

    [TestCase(9)]
    [TestCase(11)]
    public void Missing_and_unknown_labels_are_refused(int kinds) =>
        Assert.That(Refusal(folder => IdxFolder.Write(folder, kinds: kinds)), Does.Contain("each label from 0 to 9"));

    public void Dispose() => scratch.Dispose();

    private string Refusal(Action<string> write)
    {
        var folder = scratch[TestContext.CurrentContext.Test.ID]; // a folder is read once
        Directory.CreateDirectory(folder);
        write(folder);
        return Assert.Throws<ResourceException>(() => ImageFolder.SetsIn(folder))!.Message;
    }

    private static string Fingerprint(string folder) => new ImageFolder().Read(folder).Fingerprint;
}
