using System.Formats.Tar;
using FluentAssertions;
using Grader.Intake;
using NUnit.Framework;

namespace Grader.Tests.Cli.Intake;

/// <summary>A .tar.gz is read as a .zip is, and what is refused of a .zip is refused of it.</summary>
[Category("S11")]
public sealed class TarArchiveTests
{
    private const string Good = "class Elbo;";

    [TestCase("week3.tar.gz")]
    [TestCase("week3.tgz")]
    public void A_course_is_read_as_from_a_zip(string name)
    {
        using var scratch = new TestFolder();
        using var tar = new Tar()
            .With("Anna Schmidt_4711_assignsubmission_file/Elbo.cs", Good)
            .With("Bob_12_assignsubmission_file/hand-in.tgz", new Tar().With("src/Toy.cs", "class Toy;").Bytes());

        var inbox = OpenedInbox.From(Written(scratch, name, tar));

        inbox.Ids.Should().Equal("anna-schmidt-4711", "bob-12");
        inbox.HandIns.Select(handIn => handIn.Contents.Sources.Single().Path).Should().Equal("Elbo.cs", "src/Toy.cs");
        inbox.HandIns.SelectMany(handIn => handIn.Contents.Problems).Should().BeEmpty();
    }

    [Test]
    public void An_archive_is_named_without_both_endings()
    {
        using var scratch = new TestFolder();
        using var tar = new Tar().With("Elbo.cs", Good);

        OpenedInbox.From(Written(scratch, "anna.tar.gz", tar)).Names.Should().Equal("anna");
    }

    [TestCase("../../escape.cs", "points outside its archive")]
    [TestCase("/etc/absolute.cs", "absolute name")]
    public void A_name_that_leaves_the_archive_is_refused(string name, string reason) =>
        OneProblem(new Tar().With("Elbo.cs", Good).With(name, "class Evil;")).Should().Contain(reason);

    [TestCase(TarEntryType.SymbolicLink)]
    [TestCase(TarEntryType.HardLink)]
    public void A_link_is_not_followed(TarEntryType type) =>
        OneProblem(new Tar().With("Elbo.cs", Good).WithLink(type, "passwd.cs", "/etc/passwd")).Should().Contain("links are not followed");

    [Test]
    public void A_pipe_is_no_file() =>
        OneProblem(new Tar().With("Elbo.cs", Good).WithPipe("pipe.cs")).Should().Contain("a pipe, a socket or a device");

    [Test]
    public void A_name_longer_than_a_file_system_takes_is_refused() =>
        OneProblem(new Tar().With("Elbo.cs", Good).With(new string('x', 70_000) + ".cs", Good)).Should().Contain("longer than 255 bytes");

    [Test]
    public void A_source_that_unpacks_to_a_thousand_times_its_size_is_refused() =>
        OneProblem(new Tar().With("Elbo.cs", Good).With("Bomb.cs", new byte[20_000_000])).Should().Contain("times its size (limit 200)");

    [Test]
    public void A_bomb_is_unpacked_up_to_the_limit_for_archives()
    {
        using var zip = new Zip().With("Elbo.cs", Good).With("bomb.tgz", new Tar().With("Bomb.cs", new byte[3_000_000]).Bytes());

        OpenedInbox.Single(zip, IntakeLimits.Default with { ArchiveBytesPerHandIn = 1_000_000 })
            .Problems.Single().Text.Should().Contain("unpacks to more than 1 MB");
    }

    [Test]
    public void More_entries_than_the_limit_are_refused()
    {
        var many = new Tar();
        foreach (var index in Enumerable.Range(0, 30))
            many.With($"f{index}.cs", Good);
        using var zip = new Zip().With("Elbo.cs", Good).With("many.tgz", many.Bytes());

        OpenedInbox.Single(zip, IntakeLimits.Default with { EntriesPerHandIn = 20 })
            .Problems.Single().Text.Should().Contain("more than 20 entries");
    }

    [Test]
    public void An_archive_with_one_damaged_byte_gives_sources_or_a_problem()
    {
        var bytes = new Tar().With("Elbo.cs", Good).With("src/Toy.cs", "class Toy;").Bytes();
        foreach (var position in Enumerable.Range(0, bytes.Length))
        {
            var damaged = bytes.ToArray();
            damaged[position] ^= 0xFF;
            using var zip = new Zip().With("Good.cs", Good).With("damaged.tgz", damaged);
            OpenedInbox.Single(zip).Sources.Should().Contain(source => source.Path == "Good.cs" || source.Path.EndsWith("/Good.cs"));
        }
    }

    [Test]
    public void A_damaged_archive_is_named()
    {
        var bytes = new Tar().With("Elbo.cs", Good).Bytes();

        Problem(bytes[..(bytes.Length / 2)]).Should().Contain("damaged, cut off or no .tar.gz");
        Problem("no archive at all"u8.ToArray()).Should().Contain("no zip archive");
    }

    private static string Written(TestFolder scratch, string name, Tar tar)
    {
        File.WriteAllBytes(scratch[name], tar.Bytes());
        return scratch[name];
    }

    private static string OneProblem(Tar tar)
    {
        using (tar)
            return Problem(tar.Bytes());
    }

    private static string Problem(byte[] archive)
    {
        using var zip = new Zip().With("Good.cs", Good).With("more.tgz", archive);
        var contents = OpenedInbox.Single(zip);
        contents.Sources.Should().Contain(source => source.Path == "Good.cs");
        return contents.Problems.Should().ContainSingle().Which.Text;
    }
}
