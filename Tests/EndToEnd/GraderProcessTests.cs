using System.Runtime.Versioning;
using System.Text.Json;
using FluentAssertions;
using Grader.Cli;
using Grader.Reporting;
using Grader.Tests;
using Grader.Tests.Cli;
using NUnit.Framework;

namespace Grader.EndToEnd;

/// <summary>The real process on three small hand-ins: one exercise solved, the same with a mistake, and no source file.</summary>
[Parallelizable(ParallelScope.None)]
public sealed class GraderProcessTests
{
    private const string Exercise = "dtu.3.3";

    [Test]
    public void Grading_twice_writes_the_same_bytes()
    {
        using var scratch = ThreeHandIns();

        var (code, console) = Grade(scratch, "out", "--seed", "1");

        code.Should().Be(ExitCode.AllFine, console);
        console.Should().Contain("3 hand-ins graded").And.Contain("Isolation: ").And.Contain("carl: no C# source file");
        var points = ResultsJson.Parse(File.ReadAllText(scratch["out/results.json"]))
            .Select(result => result.Exercises.Single(exercise => exercise.Id == Exercise)).ToList();
        points[0].Points.Should().Be(points[0].MaxPoints).And.BeGreaterThan(0);
        points[1].Points.Should().BeLessThan(points[1].MaxPoints);
        points[2].Points.Should().Be(0);

        Grade(scratch, "again", "--seed", "1").ExitCode.Should().Be(ExitCode.AllFine);
        scratch.Contents("again").Where(IsResult).Should().Equal(scratch.Contents("out").Where(IsResult));

        static bool IsResult(KeyValuePair<string, string> file) => file.Key is not ("journal.jsonl" or "key");
    }

    [Test]
    public void A_killed_grading_goes_on_without_repeating_or_losing_a_check()
    {
        using var scratch = ThreeHandIns();
        Grade(scratch, "whole", "--public-seed").ExitCode.Should().Be(ExitCode.AllFine);

        foreach (var bytes in new[] { 1, 5000 })
        {
            string[] grade = ["grade", scratch["in"], "--sheet", "dtu", "--quick", "--out", scratch["cut"], "--public-seed"];
            using (var grader = GraderProcess.Start([.. grade, "--jobs", "1"]))
            {
                grader.WaitUntil(() => Length(scratch["cut/journal.jsonl"]) >= bytes);
                grader.Kill();
            }
            var before = Records(scratch["cut/journal.jsonl"]);

            Grade(scratch, "cut", "--public-seed").ExitCode.Should().Be(ExitCode.AllFine);

            var after = Records(scratch["cut/journal.jsonl"]);
            after.Should().StartWith(before).And.OnlyHaveUniqueItems();
            after.Where(record => record.EndsWith("whole", StringComparison.Ordinal)).Should().HaveCount(3);
            Summaries(scratch, "cut").Should().Equal(Summaries(scratch, "whole"));
            Directory.Delete(scratch["cut"], recursive: true);
        }
    }

    [Test, Platform(Exclude = "Win", Reason = "Windows has no way to send Ctrl-C to another process group.")]
    public void Ctrl_C_stops_after_the_running_check_and_says_how_to_go_on()
    {
        Assume.That(InterruptsAreIgnored(), Is.False, "A shell's background job ignores Ctrl-C, and its children with it.");
        using var scratch = ThreeHandIns();
        using var grader = GraderProcess.Start("grade", scratch["in"], "--sheet", "dtu", "--quick", "--jobs", "1", "--out", scratch["out"]);
        grader.WaitUntil(() => Length(scratch["out/journal.jsonl"]) > 0);
        grader.Interrupt();

        grader.WaitForEnd().Should().Be(ExitCode.Interrupted, grader.Console);
        grader.Console.Should().Contain("Stopping after the checks that are running").And.Contain("the same command goes on from there");
        Directory.EnumerateFiles(scratch["out"], "*.unfinished", SearchOption.AllDirectories).Should().BeEmpty();

        Grade(scratch, "out").ExitCode.Should().Be(ExitCode.AllFine);
        Records(scratch["out/journal.jsonl"]).Should().OnlyHaveUniqueItems();
    }

    [Test, Platform(Exclude = "Win", Reason = "Windows has no such signal.")]
    public void A_second_request_to_stop_ends_it_at_once_and_says_how_to_get_the_results()
    {
        using var scratch = ThreeHandIns();
        scratch.Write("in/anna/PosteriorKl.cs", """
            using Grader.Contracts.Diffusion;

            public sealed class Endless : IPosteriorKl
            {
                public double Kl(double[] muTilde, double betaTilde, double[] muTheta, double sigmaSquared) { while (true) { } }
                public double Constant(double betaTilde, double sigmaSquared, long dimension) { while (true) { } }
            }
            """);
        using var grader = GraderProcess.Start("grade", scratch["in"], "--sheet", "dtu", "--quick", "--jobs", "1", "--out", scratch["out"]);
        grader.WaitUntil(() => Length(scratch["out/journal.jsonl"]) > 0);
        grader.Terminate();
        grader.WaitUntil(() => grader.Console.Contains("once more to stop at once"));
        grader.Terminate();

        grader.WaitForEnd().Should().Be(ExitCode.Interrupted, grader.Console);
        grader.Console.Should().Contain("What was judged is kept: the same command goes on from there and writes them.");
        File.Exists(scratch["out/results.json"]).Should().BeFalse();
    }

    [Test, Platform(Exclude = "Win", Reason = "Windows gives files the rights of their folder.")]
    [UnsupportedOSPlatform("windows")]
    public void What_it_writes_is_the_owners_alone_whatever_the_shell_allows()
    {
        using var scratch = ThreeHandIns();
        string[] grade = ["grade", scratch["in"], "--sheet", "dtu", "--quick", "--out", scratch["out"]];

        var (code, console) = GraderProcess.RunUnder("umask 000", grade);

        code.Should().Be(ExitCode.AllFine, console);
        const UnixFileMode Others = (UnixFileMode)0b000_111_111;
        var entries = Directory.GetFileSystemEntries(scratch["out"], "*", SearchOption.AllDirectories).Append(scratch["out"]).ToList();
        entries.Should().HaveCountGreaterThan(10).And.OnlyContain(entry => (File.GetUnixFileMode(entry) & Others) == 0);
    }

    [Test]
    public void Checking_one_hand_in_says_by_its_exit_code_whether_a_check_failed()
    {
        using var scratch = ThreeHandIns();

        var (right, _) = GraderProcess.Run("check", scratch["in/anna"], "--only", Exercise);
        var (wrong, feedback) = GraderProcess.Run("check", scratch["in/bob"], "--only", Exercise);

        right.Should().Be(ExitCode.AllFine);
        wrong.Should().Be(ExitCode.SomeCheckFailed);
        feedback.Should().Contain("advisory");
    }

    [TestCase("grade")]
    [TestCase("grade", "nowhere.zip", "--sheet", "dtu")]
    [TestCase("grade", ".", "--sheet", "no-such-sheet")]
    [TestCase("grade", ".", "--sheet", "dtu", "--jobs", "none")]
    [TestCase("grade", ".", "--sheet", "dtu", "--seed", "1", "--public-seed")]
    [TestCase("grade", ".", "--sheet", "dtu", "--key", "nowhere.key")]
    [TestCase("check", ".", "--only", "NoSuchCheck")]
    [TestCase("check", ".", "--images", "nowhere")]
    [TestCase("grade", ".", "--sheet", "mlph22", "--images", "nowhere")]
    [TestCase("grade", ".", "--sheet", "dtu", "--images", "nowhere")]
    [TestCase("explain", "no such check")]
    [TestCase("completion", "no-such-shell")]
    [TestCase("frobnicate")]
    public void A_wrong_command_gives_one_sentence_and_exit_code_2(params string[] arguments)
    {
        var (code, console) = GraderProcess.Run(arguments);

        code.Should().Be(ExitCode.BadInput);
        console.Should().StartWith("grader: ").And.NotContain("   at ");
    }

    [TestCase("--help", "Exit codes:")]
    [TestCase("list", "dtu.3.3")]
    [TestCase("doctor", "ok       Trial")]
    public void Help_lists_and_a_diagnosis_give_exit_code_0(string word, string expected)
    {
        var (code, console) = GraderProcess.Run(word);

        code.Should().Be(ExitCode.AllFine);
        console.Should().Contain(expected);
    }

    [Test]
    public void The_table_of_laws_names_the_checks_and_the_reasons_of_the_sheets_contracts()
    {
        var (code, console) = GraderProcess.Run("list", "dtu", "--laws");

        code.Should().Be(ExitCode.AllFine);
        console.Should().MatchRegex("Memory +Answers depend on their call alone").And.MatchRegex("Rows +– a schedule is made alone")
            .And.NotContain("IMultiHeadAttention", "no exercise of this sheet asks for it");
    }

    private static (int ExitCode, string Console) Grade(TestFolder scratch, string output, params string[] more) =>
        GraderProcess.Run(["grade", scratch["in"], "--sheet", "dtu", "--quick", "--out", scratch[output], .. more]);

    private static TestFolder ThreeHandIns()
    {
        var scratch = new TestFolder();
        var solution = File.ReadAllText(Repository.At("Reference/Courses/dtu/Solutions/Diffusion/PosteriorKl.cs"));
        scratch.Write("in/anna/PosteriorKl.cs", solution);
        scratch.Write("in/bob/PosteriorKl.cs", solution.Replace("0.5 * dimension", "1.5 * dimension", StringComparison.Ordinal));
        scratch.Write("in/carl/report.pdf", "%PDF");
        return scratch;
    }

    // The length alone: while the grader runs, nobody else can read its journal.
    private static long Length(string path) => File.Exists(path) ? new FileInfo(path).Length : 0;

    /// <summary>One text for each line of a journal. Two equal texts are a check or hand-in that was recorded twice.</summary>
    private static List<string> Records(string path) => [.. File.ReadAllText(path).Split('\n')[..^1].Select(Record)];

    private static string Record(string line)
    {
        var entry = JsonDocument.Parse(line).RootElement;
        var about = entry.TryGetProperty("check", out var verdict) ? verdict.GetProperty("check").GetString() : "whole";
        return $"{entry.GetProperty("key").GetString()} {about}";
    }

    private static IEnumerable<string> Summaries(TestFolder scratch, string folder) =>
        new[] { "gradebook.csv", "results.json" }.Select(file => File.ReadAllText(Path.Combine(scratch[folder], file)));

    /// <summary>SIGINT is signal 2: the second bit of the mask that Linux shows for this process.</summary>
    private static bool InterruptsAreIgnored()
    {
        const string Status = "/proc/self/status", Ignored = "SigIgn:";
        return File.Exists(Status)
            && File.ReadLines(Status).FirstOrDefault(line => line.StartsWith(Ignored, StringComparison.Ordinal)) is { } line
            && (Convert.ToUInt64(line[Ignored.Length..].Trim(), 16) & 2) != 0;
    }
}
