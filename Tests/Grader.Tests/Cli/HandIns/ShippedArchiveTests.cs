using System.IO.Compression;
using FluentAssertions;
using Grader.Tests.Cli.Intake;
using NUnit.Framework;

namespace Grader.Tests.Cli.HandIns;

/// <summary>The shipped archives are what the generators make of today's reference and catalogues.</summary>
public sealed class ShippedArchiveTests
{
    private static readonly Dictionary<string, Func<IReadOnlyList<(string Path, byte[] Content)>>> Generators = new()
    {
        ["dtu-moodle.zip"] = DtuMoodle.Entries,
        ["tum-moodle.zip"] = TumMoodle.Class.Entries,
        ["ku-moodle.zip"] = KuMoodle.Class.Entries,
        ["mlph22-moodle.zip"] = Mlph22Moodle.Class.Entries,
        ["mlph23-moodle.zip"] = Mlph23Moodle.Class.Entries,
    };

    private static IEnumerable<string> Archives => Generators.Keys;

    /// <summary>After reference, stubs or catalogues have changed, this variable makes the test below write the archive anew.</summary>
    private const string MakeAnew = "GRADER_MAKE_ARCHIVE";

    [OneTimeSetUp]
    public void MakeItAnewOnRequest()
    {
        if (Environment.GetEnvironmentVariable(MakeAnew) is not { Length: > 0 })
            return;
        foreach (var (name, entries) in Generators)
            File.WriteAllBytes(Shipped(name), Student.Pack(entries()));
    }

    [TestCaseSource(nameof(Archives))]
    public void The_shipped_archive_has_what_the_generator_makes(string name)
    {
        using var archive = ZipFile.OpenRead(Shipped(name));
        var shipped = archive.Entries.ToDictionary(entry => entry.FullName, Content);
        var made = Generators[name]();

        const string Remedy = $"{MakeAnew}=1 dotnet test --filter ShippedArchive makes the archive anew";
        shipped.Keys.Should().Equal(made.Select(entry => entry.Path), Remedy);
        foreach (var (path, content) in made.Where(entry => !entry.Path.EndsWith(".zip", StringComparison.Ordinal)))
            shipped[path].AsSpan().SequenceEqual(content).Should().BeTrue("{0} is as the generator makes it ({1})", path, Remedy);
    }

    [Test]
    public void The_shipped_archive_has_at_least_25_hand_ins_and_a_line_for_each_bad_one()
    {
        var inbox = OpenedInbox.From(Shipped("dtu-moodle.zip"));

        inbox.Layout.Should().Be("a Moodle archive");
        inbox.HandIns.Should().HaveCountGreaterThanOrEqualTo(25);
        inbox.HandIns.Where(handIn => handIn.Contents.Problems.Count > 0).Select(handIn => handIn.Envelope.PlatformId)
            .Should().BeEquivalentTo("4304", "4305", "4403", "4404");
    }

    private static string Shipped(string name) => Repository.At(Repository.OfCourse("fixtures", "hand-ins", name)!);

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
