using System.IO.Compression;
using System.Text.Json;
using FluentAssertions;
using Grader.Tests;
using NUnit.Framework;

namespace Grader.EndToEnd;

/// <summary>
/// A course of somebody else's, from its making to its marks, outside of the repository and from packages alone: the exercises of
/// Tests/OwnCourse, which no sheet here has.
/// </summary>
public sealed class OwnCourseTests
{
    private const string Sheet = "vae101";

    private static readonly string scratch = Directory.CreateTempSubdirectory("grader-course-test-").FullName;
    private static readonly string course = Path.Combine(scratch, "vae101");
    private static readonly string kit = Path.Combine(scratch, "kit");
    private static readonly string graded = Path.Combine(scratch, "graded");

    [OneTimeSetUp]
    public static void Make() => Expect(0, Commands.Grader(Repository.Root, "new-course", course, "--name", Sheet));

    [OneTimeTearDown]
    public static void Remove() => Directory.Delete(scratch, recursive: true);

    [Test, Order(1)]
    public void A_new_course_builds_and_passes_at_once()
    {
        Expect(0, Author("tool", "restore"));

        Expect(0, Author("grader", "try", "--seeds", "3")).Should().Contain("✓ the solutions earn every point (3 seeds")
            .And.Contain("✓ stubs are not attempted").And.Contain("✓ garbage passes nowhere").And.MatchRegex("✓ (\\d+) of \\1 mistakes");
    }

    [Test, Order(2)]
    public void Files_of_a_new_exercise_build_and_the_trial_says_what_is_missing()
    {
        Expect(0, Author("grader", "new", "vae101.7", "IMoments", "--form", "record", "--points", "2"));

        Expect(1, Author("grader", "try", "--seeds", "1", "--mistakes", "1"))
            .Should().Contain("MomentsChecks.The_answer_is_right_by_hand").And.Contain("Write the right answer here");

        foreach (var file in Directory.EnumerateFiles(course, "*Moments*", SearchOption.AllDirectories).Where(IsSource))
            File.Delete(file);
    }

    [Test, Order(3)]
    public void Six_exercises_with_and_without_tensors_are_tried()
    {
        CopySources(Repository.At("Tests/OwnCourse"), course);

        Expect(0, Author("grader", "try", "--seeds", "5")).Should().Contain("vae101: 6 exercises, 5 contracts, 30 points");

        using var report = JsonDocument.Parse(File.ReadAllText(Path.Combine(course, "try", "report.json")));
        var sheet = report.RootElement[0];
        sheet.GetProperty("caught").GetInt32().Should().BeGreaterThan(100).And.Be(sheet.GetProperty("counted").GetInt32());
        sheet.GetProperty("mistakes").EnumerateArray().Count(mistake => mistake.GetProperty("harmless").GetString() is not null)
            .Should().Be(3);
        File.ReadAllText(Path.Combine(course, "try", "survivors.md")).Should().Contain("None.");
    }

    [Test, Order(4)]
    public void A_check_without_its_edge_cases_is_missed()
    {
        var checks = Path.Combine(course, "Graders/Courses/vae101/Checks/HistogramChecks.cs");
        var text = File.ReadAllText(checks);
        const string WithEdges = "[0, 0.5, 1, 1, 2, 3, 3, -1, 4], [0, 1, 2, 3]), [2, 2, 3]";
        text.Should().Contain(WithEdges);
        File.WriteAllText(
            checks, text.Replace(WithEdges, "[0.5, 1.5, 1.5, 2.5], [0, 1, 2, 3]), [1, 2, 1]", StringComparison.Ordinal));

        var told = Author("grader", "try", "--seeds", "1");

        File.WriteAllText(checks, text);
        Expect(0, Author("build", "Graders/Courses/vae101/Checks"));
        Expect(1, told).Should().Contain("Histogram.cs, line 15: a bound is off by one (vae101.4)");
    }

    [Test, Order(5)]
    public void Its_sheet_is_listed_and_a_check_explained()
    {
        Expect(0, Author("grader", "list", Sheet)).Should().Contain("vae101.3: A step of k-means, 6 points by checks, IKMeans");
        Expect(0, Author("grader", "explain", "The_most_frequent_pair_is_found")).Should().Contain("Sennrich");
        Expect(0, Commands.Grader(scratch, "list", "--course", course)).Should().Contain("Variational autoencoders");
    }

    [Test, Order(6)]
    public void Students_get_a_kit_of_it()
    {
        Expect(0, Author("grader", "kit", Sheet, "--out", kit));

        Expect(0, Student("test")).Should().MatchRegex("Skipped: +5").And.NotContain("Failed Exercise");

        AnswerInKit("Histogram", text => text);
        AnswerInKit("PairMerge", text => text.Replace("MaxBy", "MinBy", StringComparison.Ordinal));
        Expect(1, Student("test")).Should().Contain("Failed Exercise_5.PairMerge.The_most_frequent_pair_is_found")
            .And.NotContain("Failed Exercise_4");
        Expect(0, Student("tool", "restore"));
        Expect(1, Student("grader", "check")).Should().Contain("on sheet vae101").And.Contain("Replay         dotnet grader check");
    }

    [Test, Order(7)]
    public void An_archive_of_ten_is_graded_marked_and_exported()
    {
        var zip = Path.Combine(scratch, "week1.zip");
        ZipFile.CreateFromDirectory(HandIns(), zip);

        Expect(0, Author("grader", "grade", zip, "--sheet", Sheet, "--out", graded)).Should().Contain("10 hand-ins graded.")
            .And.MatchRegex("Student 0 .* 25/30").And.MatchRegex("Student 9 .* 0/30");

        var sheet = Path.Combine(graded, "marking", "student-0-7000.yaml");
        File.WriteAllText(sheet, File.ReadAllText(sheet).Replace("given:", "given: ✓", StringComparison.Ordinal));
        Expect(0, Author("grader", "mark", graded)).Should().MatchRegex("Student 0 .* 30");
        File.ReadAllText(Path.Combine(graded, "gradebook.csv")).Should().Contain("student-0-7000");
        var worksheet = Path.Combine(scratch, "worksheet.csv");
        var rows = Enumerable.Range(0, 10).Select(student => $"Participant {7000 + student},Student {student},,30.00");
        File.WriteAllLines(worksheet, rows.Prepend("Identifier,Full name,Grade,Maximum Grade"));
        Expect(0, Author("grader", "export", "moodle", graded, worksheet)).Should().Contain("10 of 10 rows filled in, from 10 hand-ins.");
        File.ReadAllText(Path.Combine(graded, "export", "worksheet.csv")).Should().Contain("Participant 7000,Student 0,30,30.00");
        Expect(0, Author("grader", "export", "junit", graded, "--out", Path.Combine(scratch, "junit")));
    }

    [TestCase("title: ", "titel: ", "vae101.yaml", "titel")]
    [TestCase("contracts: [IKMeans]", "contracts: [INoMeans]", "vae101.yaml", "INoMeans")]
    [TestCase("id: vae101.4", "id: vae101.3", "vae101.yaml", "vae101.3")]
    [TestCase("    points: 5\n    rubric:", "    points: 6\n    rubric:", "vae101.yaml", "vae101.6")]
    [Order(8)]
    public void A_wrong_sheet_is_refused_with_file_value_and_rule(string right, string wrong, string file, string value)
    {
        var path = Path.Combine(course, "Graders/Courses/vae101/Sheets/vae101.yaml");
        var text = File.ReadAllText(path);
        text.Should().Contain(right);
        File.WriteAllText(path, text.Replace(right, wrong, StringComparison.Ordinal));

        Expect(2, Author("grader", "try")).Should().Contain(file).And.Contain(value);

        File.WriteAllText(path, text);
    }

    [Test, Order(9)]
    public void A_type_that_cannot_be_sent_is_named_before_anything_is_judged()
    {
        var contract = Path.Combine(course, "Reference/Courses/vae101/Contracts/IHistogram.cs");
        var text = File.ReadAllText(contract);
        const string Method = "long[] Counts(";
        File.WriteAllText(contract, text.Replace(Method, $"Stream Written(double[] values);\n    {Method}", StringComparison.Ordinal));

        var told = Author("grader", "try");

        told.Console.Should().Contain("IHistogram.Written returns has the type System.IO.Stream, which the wire does not carry");
        told.ExitCode.Should().NotBe(0);
        Expect(2, Author("grader", "grade", scratch, "--sheet", Sheet, "--out", Path.Combine(scratch, "none")))
            .Should().Contain("System.IO.Stream");
    }

    /// <summary>Ten students: right answers, one wrong answer each, and an empty folder's worth of nothing.</summary>
    private static string HandIns()
    {
        var folder = Path.Combine(scratch, "hand-ins");
        (string From, string To)[] mistakes =
        [
            ("", ""), ("/ temperature", "* temperature"), (".sum(1) / 2", ".sum(1)"), ("value < edges", "value <= edges"),
            ("own.Average(", "own.Sum("), (" value >= edges[i]", " value > edges[i]"), ("MaxBy", "MinBy"), ("x * logits", "logits"),
            ("nearest = k", "nearest = 0"),
        ];
        for (var student = 0; student < mistakes.Length; student++)
        {
            var own = Path.Combine(folder, MoodleFolder(student));
            CopySources(Path.Combine(course, "Reference/Courses/vae101/Solutions"), own);
            foreach (var file in Directory.EnumerateFiles(own, "*.cs").Where(_ => mistakes[student].From.Length > 0))
                File.WriteAllText(file, Changed(File.ReadAllText(file), mistakes[student]));
        }

        Directory.CreateDirectory(Path.Combine(folder, MoodleFolder(9)));
        File.WriteAllText(Path.Combine(folder, MoodleFolder(9), "Nothing.cs"), "public static class Nothing;");
        return folder;
    }

    private static string MoodleFolder(int student) => $"Student {student}_{7000 + student}_assignsubmission_file_";

    private static string Changed(string text, (string From, string To) mistake) =>
        text.Replace(mistake.From, mistake.To, StringComparison.Ordinal);

    private static void AnswerInKit(string name, Func<string, string> change)
    {
        var solution = File.ReadAllText(Path.Combine(course, $"Reference/Courses/vae101/Solutions/{name}.cs"));
        var stub = Directory.GetFiles(Path.Combine(kit, "Exercises"), $"{name}.cs", SearchOption.AllDirectories).Single();
        File.WriteAllText(stub, change(solution));
    }

    private static void CopySources(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(IsSource))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }

    private static bool IsSource(string file) => Path.GetExtension(file) is ".cs" or ".yaml"
        && !file.Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj");

    private static string Expect(int code, (int ExitCode, string Console) run)
    {
        run.ExitCode.Should().Be(code, run.Console);
        return run.Console;
    }

    private static (int ExitCode, string Console) Author(params string[] arguments) => Dotnet(course, arguments);

    private static (int ExitCode, string Console) Student(params string[] arguments) => Dotnet(kit, arguments);

    private static (int ExitCode, string Console) Dotnet(string folder, string[] arguments) => Commands.Run(
        folder, "dotnet", arguments,
        ("NUGET_PACKAGES", Path.Combine(scratch, "nuget")),
        ("DOTNET_CLI_HOME", Path.Combine(scratch, "home"))); // dotnet keeps there where each tool was restored to
}
