using System.IO.Compression;
using FluentAssertions;
using Grader.Tests.Cli.Intake;
using NUnit.Framework;

namespace Grader.Tests.Cli.HandIns;

/// <summary>The shipped archive is what the generator makes of today's reference and catalogues.</summary>
public sealed class ShippedArchiveTests
{
    private static readonly string Shipped = Path.Combine(Repository.Root, "fixtures", "hand-ins", "dtu-moodle.zip");

    /// <summary>After reference, template or catalogues have changed, this variable makes the test below write the archive anew.</summary>
    private const string MakeAnew = "GRADER_MAKE_ARCHIVE";

    [OneTimeSetUp]
    public void MakeItAnewOnRequest()
    {
        if (Environment.GetEnvironmentVariable(MakeAnew) is not { Length: > 0 })
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(Shipped)!);
        File.WriteAllBytes(Shipped, DtuMoodle.Archive());
    }

    [Test]
    public void The_shipped_archive_has_what_the_generator_makes()
    {
        using var archive = ZipFile.OpenRead(Shipped);
        var shipped = archive.Entries.ToDictionary(entry => entry.FullName, Content);
        var made = DtuMoodle.Entries();

        shipped.Keys.Should().Equal(made.Select(entry => entry.Path), "{0}=1 dotnet test --filter ShippedArchive makes the archive anew", MakeAnew);
        foreach (var (path, content) in made.Where(entry => !entry.Path.EndsWith(".zip", StringComparison.Ordinal)))
            shipped[path].AsSpan().SequenceEqual(content).Should().BeTrue("{0} is as the generator makes it ({1}=1 dotnet test --filter ShippedArchive makes the archive anew)", path, MakeAnew);
    }

    [Test]
    public void The_shipped_archive_has_at_least_25_hand_ins_and_a_line_for_each_bad_one()
    {
        var inbox = Opened.From(Shipped);

        inbox.Layout.Should().Be("a Moodle archive");
        inbox.HandIns.Should().HaveCountGreaterThanOrEqualTo(25);
        inbox.HandIns.Where(handIn => handIn.Contents.Problems.Count > 0).Select(handIn => handIn.Envelope.PlatformId)
            .Should().BeEquivalentTo("4304", "4305", "4403", "4404");
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
