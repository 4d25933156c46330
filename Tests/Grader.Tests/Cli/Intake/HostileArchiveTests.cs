using FluentAssertions;
using Grader.Intake;
using NUnit.Framework;

namespace Grader.Tests.Cli.Intake;

/// <summary>Each bad entry is reported in one line, and the good source beside it is still read.</summary>
[Category("S11")]
public sealed class HostileArchiveTests
{
    private const string Good = "class Elbo;";

    [TestCase("../../escape.cs", "points outside its archive")]
    [TestCase("src/../../escape.cs", "points outside its archive")]
    [TestCase("..\\..\\escape.cs", "points outside its archive")]
    [TestCase("/etc/absolute.cs", "absolute name")]
    [TestCase("\\\\server\\share\\absolute.cs", "absolute name")]
    public void A_name_that_leaves_the_archive_is_refused(string name, string reason) =>
        OneProblem(new Zip().With("Elbo.cs", Good).With(name, "class Evil;")).Should().Contain(reason);

    [TestCase("C:\\Windows\\drive.cs")]
    [TestCase("c:drive.cs")]
    [Platform("Win", Reason = "Elsewhere a colon is a sign like any other.")]
    public void A_name_of_a_drive_is_refused(string name) =>
        OneProblem(new Zip().With("Elbo.cs", Good).With(name, "class Evil;")).Should().Contain("names a drive");

    [Test]
    [Platform(Exclude = "Win", Reason = "There it names a drive.")]
    public void A_colon_is_a_sign_like_any_other()
    {
        using var zip = new Zip().With("a: b # c.cs", Good);
        OpenedInbox.Single(zip).Sources.Single().Path.Should().Be("a: b # c.cs");
    }

    [Test]
    public void A_name_longer_than_a_file_system_takes_is_refused() =>
        OneProblem(new Zip().With("Elbo.cs", Good).With(new string('x', 300) + ".cs", Good)).Should().Contain("longer than 255 bytes");

    [Test]
    public void A_link_is_not_followed() =>
        OneProblem(new Zip().With("Elbo.cs", Good).With("passwd.cs", "/etc/passwd"u8.ToArray(), 0xA1FF))
            .Should().Contain("links are not followed");

    [Test]
    public void Back_slashes_that_stay_inside_are_folders()
    {
        using var zip = new Zip().With("src\\Elbo.cs", Good);
        OpenedInbox.Single(zip).Sources.Single().Path.Should().Be("src/Elbo.cs");
    }

    [Test]
    public void A_source_that_unpacks_to_a_thousand_times_its_size_is_refused() =>
        OneProblem(new Zip().With("Elbo.cs", Good).With("Bomb.cs", new byte[20_000_000])).Should().Contain("times its size (limit 200)");

    [Test]
    public void A_source_above_the_limit_is_refused_whatever_the_archive_claims()
    {
        var noise = Enumerable.Range(0, 1_200_000).Select(index => (byte)('a' + index * index % 25)).ToArray();
        var limits = IntakeLimits.Default with { Ratio = int.MaxValue };
        using var zip = new Zip().With("Elbo.cs", Good).With("Large.cs", noise);
        OpenedInbox.Single(zip, limits).Problems.Single().Text.Should().Contain("limit for one source file: 1 MB");
    }

    [Test]
    public void Sources_above_the_limit_together_are_left_out_one_by_one()
    {
        var limits = IntakeLimits.Default with { SourceBytesPerHandIn = 20 };
        using var zip = new Zip().With("A.cs", Good).With("B.cs", Good);
        var contents = OpenedInbox.Single(zip, limits);
        contents.Sources.Select(source => source.Path).Should().Equal("A.cs");
        contents.Problems.Single().File.Should().Be("B.cs");
    }

    [Test]
    public void An_archive_in_an_archive_is_opened_but_not_a_third_one()
    {
        var third = new Zip().With("Deep.cs", "class Deep;").Bytes();
        var second = new Zip().With("Elbo.cs", Good).With("third.zip", third).Bytes();
        var first = new Zip().With("second.zip", second).Bytes();
        using var zip = new Zip().With("first.zip", first);

        var contents = OpenedInbox.Single(zip);

        contents.Sources.Single().Path.Should().Be("Elbo.cs");
        contents.Problems.Single().Text.Should().Contain("more than 2 deep");
    }

    [Test]
    public void An_archive_in_an_archive_takes_a_small_part_of_its_size_in_memory()
    {
        using var zip = new Zip().With("first.zip", new Zip().With("Elbo.cs", Good).Stored("padding.bin", Padding(40_000_000)).Bytes());
        var path = zip.File();
        var before = GC.GetAllocatedBytesForCurrentThread();

        var contents = OpenedInbox.From(path, single: true).HandIns.Single().Contents;

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(4_000_000, "whatever lay in memory was allocated before");
        contents.Sources.Single().Path.Should().Be("Elbo.cs");
        contents.Problems.Single().ToString().Should().StartWith("padding.bin: is no source and no document");
    }

    [Test]
    public void Archives_in_an_archive_are_unpacked_up_to_a_limit_for_all_of_them()
    {
        byte[] Archive(string source) => new Zip().With(source, Good).Stored("padding.bin", Padding(300_000)).Bytes();
        using var zip = new Zip().With("a.zip", Archive("A.cs")).With("b.zip", Archive("B.cs"));

        var contents = OpenedInbox.Single(zip, IntakeLimits.Default with { ArchiveBytesPerHandIn = 400_000 });

        contents.Sources.Single().Path.Should().EndWith("A.cs");
        contents.Problems.Select(problem => problem.Text).Should().ContainMatch("*limit for the archives of a hand-in: 0.1 MB*");
    }

    [Test]
    public void More_entries_than_the_limit_are_refused_before_they_are_read()
    {
        var many = new Zip();
        foreach (var index in Enumerable.Range(0, 30))
            many.With($"f{index}.cs", "");
        var limits = IntakeLimits.Default with { EntriesPerHandIn = 20 };
        using var zip = new Zip().With("Elbo.cs", Good).With("many.zip", many.Bytes());
        OpenedInbox.Single(zip, limits).Problems.Single().Text.Should().Contain("more than 20 entries");
    }

    [Test]
    public void An_encrypted_entry_is_named()
    {
        // Bit 0 of the flags (offset 6 of a local header, 8 of a directory entry) says "encrypted".
        using var zip = new Zip();
        var bytes = new Zip().With("Elbo.cs", Good).Bytes();
        bytes[6] |= 1;
        bytes[bytes.AsSpan().IndexOf("PK\u0001\u0002"u8) + 8] |= 1;
        zip.With("secret.zip", bytes);
        OpenedInbox.Single(zip).Problems.Select(problem => problem.Text).Should().ContainMatch("this is encrypted*");
    }

    [Test]
    public void A_damaged_archive_is_named()
    {
        var bytes = new Zip().With("Elbo.cs", new string('x', 5000)).Bytes();
        OneProblem(new Zip().With("Elbo.cs", Good).With("cut.zip", bytes[..(bytes.Length / 2)])).Should().Contain("damaged or cut off");
        OneProblem(new Zip().With("Elbo.cs", Good).With("empty.zip", [])).Should().Contain("no content");
        OneProblem(new Zip().With("Elbo.cs", Good).With("none.zip", new Zip().Bytes())).Should().Contain("empty");
    }

    [Test]
    public void An_archive_with_one_damaged_byte_gives_sources_or_a_problem()
    {
        var bytes = new Zip().With("Elbo.cs", Good).With("src/Toy.cs", "class Toy;").Bytes();
        foreach (var position in Enumerable.Range(0, bytes.Length))
        {
            var damaged = bytes.ToArray();
            damaged[position] ^= 0xFF;
            using var zip = new Zip().With("Good.cs", Good).With("damaged.zip", damaged);
            OpenedInbox.Single(zip).Sources.Should().Contain(source => source.Path == "Good.cs" || source.Path.EndsWith("/Good.cs"));
        }
    }

    [TestCase("a.rar", "Rar!\u001a", "kind .rar are not supported")]
    [TestCase("a.tar", "ustar", "kind .tar are not supported")]
    [TestCase("a.7z", "7z", "kind .7z are not supported")]
    [TestCase("really-rar.zip", "Rar!\u001a\u0007", "a RAR archive, which is not supported")]
    [TestCase("really-pdf.zip", "%PDF-1.7", "a PDF, which is not supported")]
    [TestCase("text.zip", "hello, this is text", "no zip archive")]
    public void Another_kind_of_archive_is_named_with_the_remedy(string name, string content, string reason) =>
        OneProblem(new Zip().With("Elbo.cs", Good).With(name, content)).Should().Contain(reason).And.Contain("repack it as .zip");

    [Test]
    public void A_hand_in_without_code_lists_the_files_that_it_has()
    {
        using var zip = new Zip().With("report.pdf", "%PDF").With("work.ipynb", "{}");
        OpenedInbox.Single(zip).Problems.Single().Text
            .Should().Be("no C# source file (.cs) was handed in, only \"report.pdf\", \"work.ipynb\".");
    }

    [Test]
    public void Names_that_differ_only_in_case_are_both_read()
    {
        using var zip = new Zip().With("Elbo.cs", Good).With("elbo.cs", "class Other;");
        var contents = OpenedInbox.Single(zip);
        contents.Sources.Should().HaveCount(2);
        contents.Problems.Single().Text.Should().Contain("only in case");
    }

    [Test]
    public void A_name_cannot_move_the_cursor_or_reverse_the_text()
    {
        using var zip = new Zip().With("\u202esc.exe\u001b[2J.cs", Good);
        OpenedInbox.Single(zip).Sources.Single().Path.Should().Be("\\u{202E}sc.exe\\u{001B}[2J.cs");
    }

    [Test]
    public void Files_that_tools_leave_behind_are_left_out_silently()
    {
        using var zip = new Zip()
            .With("Elbo.cs", Good)
            .With("bin/Debug/X.cs", Good)
            .With("obj/X.AssemblyInfo.cs", Good)
            .With("__MACOSX/._Elbo.cs", Good)
            .With("._Elbo.cs", Good)
            .With(".git/hooks/x.cs", Good)
            .With(".vs/x.cs", Good)
            .With(".DS_Store", Good);
        var contents = OpenedInbox.Single(zip);
        contents.Sources.Should().ContainSingle();
        contents.Problems.Should().BeEmpty();
    }

    [Test]
    public void Build_files_are_noted_and_not_used()
    {
        using var zip = new Zip().With("Elbo.cs", Good).With("Elbo.csproj", "<Project/>").With("Directory.Build.targets", "<Project/>");
        OpenedInbox.Single(zip).Notes.Select(note => note.File).Should().Equal("Directory.Build.targets", "Elbo.csproj");
    }

    [Test]
    public void An_input_that_is_no_archive_is_refused_in_one_sentence()
    {
        using var zip = new Zip();
        var path = zip.File();
        File.WriteAllText(path, "hello");
        FluentActions.Invoking(() => OpenedInbox.From(path))
            .Should().Throw<IntakeException>().WithMessage("*no zip archive*repack it as .zip.");
    }

    [Test]
    public void Nothing_of_an_archive_is_written_to_disk()
    {
        using var zip = new Zip().With("Elbo.cs", Good).With("../escape.cs", Good);
        var path = zip.File();
        OpenedInbox.From(path);
        Directory.GetFileSystemEntries(Path.GetDirectoryName(path)!).Should().Equal(path);
    }

    /// <summary>Bytes that pack to about a fiftieth, as no source does and no bomb.</summary>
    private static byte[] Padding(int length)
    {
        var (bytes, chance) = (new byte[length], new Random(1));
        for (var start = 0; start + 100 <= length; start += 5000)
            chance.NextBytes(bytes.AsSpan(start, 100));

        return bytes;
    }

    private static string OneProblem(Zip zip)
    {
        using (zip)
        {
            var contents = OpenedInbox.Single(zip);
            contents.Sources.Should().Contain(source => source.Path == "Elbo.cs");
            return contents.Problems.Should().ContainSingle().Which.Text;
        }
    }
}
