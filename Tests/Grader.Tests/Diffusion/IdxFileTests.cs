using System.IO.Compression;
using Grader.Checks.Diffusion.Images;
using Grader.Judging.Resources;
using NUnit.Framework;

namespace Grader.Tests.Diffusion;

/// <summary>Files of a few bytes, written by hand after the description of the format.</summary>
internal sealed class IdxFileTests : IDisposable
{
    private readonly TestFolder scratch = new();

    private static readonly byte[] twoByThree = [0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2, 3, 250, 251, 255];

    [Test]
    public void Sizes_and_values_are_read_in_their_order()
    {
        var file = IdxFile.Read(Written(twoByThree), dimensions: 2);
        Assert.That(file.Sizes, Is.EqualTo(new[] { 2, 3 }));
        Assert.That(file.Values, Is.EqualTo(new byte[] { 1, 2, 3, 250, 251, 255 }));
    }

    [Test]
    public void A_packed_file_holds_the_same()
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            zip.Write(twoByThree);

        Assert.That(IdxFile.Read(Written(packed.ToArray(), "data.gz"), dimensions: 2).Values, Is.EqualTo(twoByThree[12..]));
    }

    [Test]
    public void A_file_of_other_dimensions_is_refused_with_both_magic_numbers() =>
        Assert.That(Refusal(twoByThree, dimensions: 1), Does.Contain("data\" begins with 0x00000802").And.Contain("0x00000801").And.Contain("exchanged"));

    [Test]
    public void A_packed_file_without_its_ending_is_refused() =>
        Assert.That(Refusal([0x1f, 0x8b, 8, 0, 0, 0, 0, 0], dimensions: 1), Does.Contain("0x1f8b0800").And.Contain(".gz"));

    [Test]
    public void A_file_that_is_cut_off_is_refused() =>
        Assert.That(Refusal(twoByThree[..^1], dimensions: 2), Does.Contain("holds 5 values").And.Contain("promises 2 × 3").And.Contain("download it again"));

    [Test]
    public void A_file_with_something_left_over_is_refused() =>
        Assert.That(Refusal([.. twoByThree, 0], dimensions: 2), Does.Contain("holds 7 values"));

    [Test]
    public void A_file_without_a_whole_header_is_refused() =>
        Assert.That(Refusal(twoByThree[..9], dimensions: 2), Does.Contain("has 9 bytes").And.Contain("alone has 12"));

    [Test]
    public void A_negative_size_is_refused() =>
        Assert.That(Refusal([0, 0, 8, 1, 255, 255, 255, 255], dimensions: 1), Does.Contain("promises -1"));

    [Test]
    public void A_file_that_only_claims_to_be_packed_is_refused() =>
        Assert.That(Assert.Throws<ResourceException>(() => IdxFile.Read(Written(twoByThree, "data.gz"), dimensions: 2))!.Message, Does.Contain("cannot be read").And.Contain(".gz"));

    public void Dispose() => scratch.Dispose();

    private string Refusal(byte[] bytes, int dimensions) => Assert.Throws<ResourceException>(() => IdxFile.Read(Written(bytes), dimensions))!.Message;

    private string Written(byte[] bytes, string name = "data")
    {
        File.WriteAllBytes(scratch[name], bytes);
        return scratch[name];
    }
}
