using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using Grader.Intake;
using NUnit.Framework;

namespace Grader.Tests.Cli.Intake.Fuzz;

/// <summary>Whatever is handed in, the intake ends with problems or one refusal, and touches nothing else.</summary>
internal sealed class IntakeFuzzTests
{
    private const string Secret = "class SecretOutside;";
    private const string CasesVariable = "GRADER_FUZZ_CASES";
    private const int UsualCases = 20;

    /// <summary>The content of the largest case, read, decoded and joined a few times.</summary>
    private const long AllowedBytes = 64 << 20;

    private static readonly IntakeLimits limits = IntakeLimits.Default with
    {
        EntriesPerHandIn = 200,
        SourceBytes = 50_000,
        SourceBytesPerHandIn = 100_000,
        DocumentBytesPerHandIn = 100_000,
        ArchiveBytesPerHandIn = 1_000_000,
    };

    private static Config Cases => Config.QuickThrowOnFailure
        .WithMaxTest(int.Parse(Environment.GetEnvironmentVariable(CasesVariable) ?? $"{UsualCases}"));

    [Test]
    public void Archives_with_names_and_sizes_that_lie() =>
        Check.One(Cases, Prop.ForAll(FuzzedEntry.Any, entries => OpensInPeace(scratch => WriteZip(scratch, LyingZip.Of(entries)))));

    [Test]
    public void Archives_with_damaged_bytes() => Check.One(Cases, Prop.ForAll(
        FuzzedEntry.Any,
        Gen.Choose(0, int.MaxValue).Select(seed => new Random(seed)).ToArbitrary(),
        (entries, random) => OpensInPeace(scratch => WriteZip(scratch, Damaged(LyingZip.Of(entries), random)))));

    [Test]
    [Platform(Exclude = "Win", Reason = "Links need rights there, and most of these names do not exist.")]
    public void Folders_with_any_names_and_links() => Check.One(Cases, Prop.ForAll(FuzzedEntry.Any, entries => OpensInPeace(scratch =>
    {
        FuzzedFolder.Write(scratch["in"], entries);
        return scratch["in"];
    })));

    private static void OpensInPeace(Func<TestFolder, string> write)
    {
        using var scratch = new TestFolder();
        scratch.Write("secret.cs", Secret);
        var path = write(scratch);
        var before = Everything(scratch);
        foreach (var single in (bool[])[false, true])
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            Open(path, single).Should().NotContain(text => text.Contains(Secret), "nothing outside is read");
            (GC.GetAllocatedBytesForCurrentThread() - allocated).Should().BeLessThan(AllowedBytes);
        }

        Everything(scratch).Should().Equal(before, "nothing is written");
    }

    /// <summary>The sources that were read; none where the whole input is refused.</summary>
    private static IReadOnlyList<string> Open(string path, bool single)
    {
        try
        {
            var handIns = OpenedInbox.From(path, limits, single).HandIns;
            return [.. handIns.SelectMany(handIn => handIn.Contents.Sources).Select(source => source.Text)];
        }
        catch (IntakeException)
        {
            return [];
        }
    }

    private static string WriteZip(TestFolder scratch, byte[] bytes)
    {
        Directory.CreateDirectory(scratch["in"]);
        File.WriteAllBytes(scratch["in/hand-ins.zip"], bytes);
        return scratch["in/hand-ins.zip"];
    }

    private static byte[] Damaged(byte[] archive, Random random)
    {
        for (var damages = random.Next(1, 20); damages > 0; damages--)
            archive[NearTheEnd(archive.Length, random)] = (byte)random.Next(256);

        return random.Next(4) == 0 ? archive[..random.Next(archive.Length)] : archive;
    }

    /// <summary>The directory stands at the end, and most of what can be wrong.</summary>
    private static int NearTheEnd(int length, Random random) =>
        random.Next(2) == 0 ? random.Next(length) : length - 1 - random.Next(Math.Min(length, 500));

    /// <summary>Every entry but the links, which would be followed.</summary>
    private static List<string> Everything(TestFolder scratch) =>
        [.. new DirectoryInfo(scratch.Folder).EnumerateFileSystemInfos("*", new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.ReparsePoint,
        }).Select(entry => $"{entry.FullName} {(entry as FileInfo)?.Length} {entry.LastWriteTimeUtc:O}").Order(StringComparer.Ordinal)];
}
