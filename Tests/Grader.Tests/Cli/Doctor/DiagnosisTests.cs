using FluentAssertions;
using Grader.Cli;
using Grader.Cli.Commands;
using Grader.Cli.Screen;
using Grader.Isolation;
using NUnit.Framework;

namespace Grader.Tests.Cli.Doctor;

internal sealed class DiagnosisTests
{
    private static readonly Machine good = new()
    {
        System = "Linux 6.1",
        Runtime = "10.0.0",
        Sdks = ["10.0.100"],
        Torch = ("TorchSharp 0.107.0", null),
        Isolation = "separate process",
        ObstacleToIsolation = null,
        HardLimits = new Dictionary<string, long> { [HardLimits.OpenFiles] = 524288 },
        Cores = 8,
        Memory = 16L << 30,
        Temporary = new Place("/tmp", true, 20L << 30),
        Home = new Place("/home/tutor", true, 20L << 30),
        Encoding = "UTF-8",
        TrialFailure = null,
    };

    [Test]
    public void A_machine_with_everything_is_fine()
    {
        var (code, text) = Diagnosed(good);

        code.Should().Be(ExitCode.AllFine);
        text.Should().EndWith("Everything that grading needs is there.\n").And.NotContain("note ").And.NotContain("missing ");
    }

    private static IEnumerable<TestCaseData> Lacks =>
    [
        Lack(good with { Sdks = [] }, FindingLevel.Note, ".NET", "*no SDK", "*https://dot.net/download"),
        Lack(good with { Torch = ("Not there.", "Get it.") }, FindingLevel.Note, "TorchSharp", "Not there.", "*libtorch* Get it."),
        Lack(good with { ObstacleToIsolation = "No." }, FindingLevel.Note, "Isolation", "separate process. No.", "*--isolation*"),
        Lack(good with { HardLimits = Limit(HardLimits.FileSize, 64) }, FindingLevel.Missing, "Limits", "*size is 64*", "*ulimit*"),
        Lack(good with { HardLimits = Limit(HardLimits.AddressSpace, 1) }, FindingLevel.Missing, "Limits", "Max address space is 1,*", "*"),
        Lack(good with { Cores = 1 }, FindingLevel.Note, "Cores", "1: *", "*"),
        Lack(good with { Memory = 4L << 30 }, FindingLevel.Note, "Memory", "4096 MiB; *", "*--jobs 2."),
        Lack(good with { Memory = 1L << 30 }, FindingLevel.Note, "Memory", "1024 MiB; *", "*--jobs 1."),
        Lack(good with { Temporary = new("/t", true, 5 << 20) }, FindingLevel.Missing, "Disk", "5 MiB *", "100 MiB *"),
        Lack(good with { Temporary = new("/t", false, 0) }, FindingLevel.Missing, "Disk", "*written to /t, *", "*environment variable*"),
        Lack(good with { Home = null }, FindingLevel.Note, "Home folder", "*none", "*DOTNET_CLI_HOME*"),
        Lack(good with { Home = new("/h", false, 0) }, FindingLevel.Note, "Home folder", "*/h", "*DOTNET_CLI_HOME*"),
        Lack(good with { Encoding = "" }, FindingLevel.Note, "Console", "*no encoding", "*C.UTF-8*"),
        Lack(good with { Encoding = "ISO-8859-1" }, FindingLevel.Note, "Console", "ISO-8859-1", "*C.UTF-8*"),
        Lack(good with { TrialFailure = "No.\nNo!\n" }, FindingLevel.Missing, "Trial", "*: No. No!", "*report*"),
    ];

    [TestCaseSource(nameof(Lacks))]
    public void What_a_machine_lacks_is_one_line_with_its_remedy(object machine, string level, string topic, string text, string remedy)
    {
        var lacking = (Machine)machine;
        var finding = new Diagnosis(lacking, new Limits()).Findings.Should().ContainSingle(found => found.Remedy != null).Subject;

        ($"{finding.Level}", finding.Topic).Should().Be((level, topic));
        finding.Text.Should().Match(text);
        finding.Remedy.Should().Match(remedy);
        Diagnosed(lacking).Code.Should().Be(finding.Level == FindingLevel.Missing ? ExitCode.BadInput : ExitCode.AllFine);
    }

    [Test]
    public void Grading_does_not_begin_where_it_would_fail_midway()
    {
        var place = new Place("/t", true, 20L << 30);
        string? Refusal(Dictionary<string, long> limits, Place temporary) => new Prerequisites(limits, temporary, new Limits()).Refusal;

        Refusal([], place).Should().BeNull();
        Refusal(Limit(HardLimits.FileSize, 40), place).Should().Be(
            "Max file size is 40, and 16777216 are needed. Raise these hard limits; \"ulimit -H -a\" shows them.");
        Refusal([], place with { IsWritable = false }).Should().StartWith("nothing can be written to /t, ").And.Contain("TMPDIR");
    }

    [Test]
    public void What_is_missing_is_counted()
    {
        var (code, text) = Diagnosed(good with { Temporary = new("/t", false, 0), TrialFailure = "No." });

        code.Should().Be(ExitCode.BadInput);
        text.Should().Contain("missing  Trial ").And.EndWith("Missing: 2. See the remedies above.\n");
    }

    [Test]
    public void Hard_limits_are_read_as_Linux_shows_them() =>
        HardLimits.Parse("""
            Limit                     Soft Limit           Hard Limit           Units
            Max cpu time              unlimited            unlimited            seconds
            Max open files            1024                 524288               files
            Max address space         unlimited            1073741824           bytes
            """.Split('\n')).Should().Equal(new Dictionary<string, long>
        {
            [HardLimits.OpenFiles] = 524288,
            [HardLimits.AddressSpace] = 1L << 30,
        });

    [TestCase("", "", "de_DE.UTF-8", "UTF-8")]
    [TestCase("", "en_US.ISO-8859-15@euro", "C.UTF-8", "ISO-8859-15")]
    [TestCase("C.utf8", "", "de_DE", "utf8")]
    [TestCase("", "", "POSIX", "")]
    [TestCase("", "", "", "")]
    public void The_encoding_is_the_one_of_the_locale_that_counts(string all, string characters, string language, string encoding) =>
        MachineProbe.LocaleEncoding(name => name switch { "LC_ALL" => all, "LC_CTYPE" => characters, _ => language })
            .Should().Be(encoding);

    [Test]
    public void A_folder_is_writable_where_a_file_can_be_written_and_nothing_stays_there()
    {
        using var scratch = new TestFolder();

        Place.Of(scratch.Folder).Should().Match<Place>(place => place.IsWritable && place.Free > 0);
        Place.Of(scratch["nowhere"]).IsWritable.Should().BeFalse();
        Directory.EnumerateFileSystemEntries(scratch.Folder).Should().BeEmpty();
    }

    private static TestCaseData Lack(Machine machine, FindingLevel level, string topic, string text, string remedy) =>
        new TestCaseData(machine, $"{level}", topic, text, remedy).SetArgDisplayNames(topic, text);

    private static Dictionary<string, long> Limit(string name, long value) => new() { [name] = value };

    private static (int Code, string Text) Diagnosed(Machine machine)
    {
        using var console = new StringWriter { NewLine = "\n" };
        var code = new DoctorCommand(Terminal.For(console)).Run(new Diagnosis(machine, new Limits()).Findings);
        return (code, console.ToString());
    }
}
