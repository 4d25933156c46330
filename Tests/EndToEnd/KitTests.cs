using System.IO.Compression;
using System.Text.RegularExpressions;
using FluentAssertions;
using Grader.Tests;
using NUnit.Framework;

namespace Grader.EndToEnd;

/// <summary>The kit of dtu from its making to its grading, outside of the repository and with a package cache of its own.</summary>
public sealed class KitTests
{
    private const int Screen = 45;

    private static readonly string scratch = Directory.CreateTempSubdirectory("grader-kit-test-").FullName;
    private static readonly string kit = Path.Combine(scratch, "my-kit");

    [OneTimeSetUp]
    public static void Make() => Commands.Grader(Repository.Root, "kit", "dtu", "--out", kit).ExitCode.Should().Be(0);

    [OneTimeTearDown]
    public static void Remove() => Directory.Delete(scratch, recursive: true);

    [Test, Order(1)]
    public void It_holds_no_solution_no_hidden_check_and_no_golden_value()
    {
        string[] golden = [.. Repository.CourseFolders("fixtures", "golden").Append("fixtures/golden").Select(Repository.At)];

        Secrets.In(kit, golden).Should().BeEmpty();
        Secrets.In(AppContext.BaseDirectory, golden).Should().Contain(found => found.Contains("the number"), "the tutors' grader has some")
            .And.Contain(found => found.Contains("Checks."));
    }

    [Test, Order(1)]
    public void It_holds_nothing_of_another_course() =>
        Directory.GetFiles(kit, "*", SearchOption.AllDirectories).SelectMany(Names).Where(IsOfAnotherCourse).Should().BeEmpty();

    [Test, Order(2)]
    public void At_first_every_part_is_not_attempted_and_says_so_in_one_line()
    {
        var (code, console) = Student("test");

        code.Should().Be(0, console);
        console.Should().Contain("Exercise_3_1.PriorMatching.Not_attempted").And.NotContain("Failed Exercise");
        console.Split('\n').Should().HaveCountLessThan(Screen);
    }

    [Test, Order(3)]
    public void An_answer_passes_and_a_wrong_one_says_why()
    {
        Answer(text => text);
        var right = Student("test", "--filter", "FullyQualifiedName~LinearSchedule");
        Answer(text => text.Replace("cumprod", "cumsum", StringComparison.Ordinal));
        var wrong = Student("test");

        right.ExitCode.Should().Be(0, right.Console);
        right.Console.Should().MatchRegex("Passed: +9,");
        wrong.ExitCode.Should().Be(1, wrong.Console);
        wrong.Console.Should().Contain("Failed Exercise_3_4_elbo.LinearSchedule.Alpha_bar_").And.Contain("Expected");
    }

    [Test, Order(4)]
    public void The_grader_of_the_kit_shows_one_screen()
    {
        Student("tool", "restore").ExitCode.Should().Be(0);

        var (code, console) = Student("grader", "check", "--quick");

        code.Should().Be(1, console);
        console.Should().Contain("on sheet dtu").And.Contain("checks run here");
        console.Split('\n').Should().HaveCountLessThan(Screen);
    }

    [Test, Order(5)]
    public void The_packed_folder_is_graded_by_its_answers()
    {
        Answer(text => text);
        var zip = Path.Combine(scratch, "anna.zip");
        ZipFile.CreateFromDirectory(kit, zip);

        var (code, console) = Commands.Grader(scratch, "grade", zip, "--sheet", "dtu", "--quick", "--out", Path.Combine(scratch, "out"));

        code.Should().Be(0, console);
        console.Should().MatchRegex("anna .* [1-9][0-9.]*/30").And.NotContain("compiler errors");
    }

    [Test, Order(6)]
    public void Of_a_course_with_two_sheets_it_builds_with_the_contracts_of_one()
    {
        var one = Path.Combine(scratch, "mlph22");
        Commands.Grader(Repository.Root, "kit", "mlph22", "--out", one).ExitCode.Should().Be(0);

        var (code, console) = Student(one, ["test"]);

        code.Should().Be(0, console);
        var package = Directory.GetFiles(Path.Combine(one, "packages"), "mlph.Contracts.*.nupkg").Single();
        using var zip = ZipFile.OpenRead(package);
        using var contracts = new StreamReader(zip.Entries.Single(entry => entry.Name == "mlph.Contracts.xml").Open());
        contracts.ReadToEnd().Should().Contain("IMultiHeadAttention").And.NotContain("IDualNumbers");
    }

    /// <summary>A file's name, and of a package those in it, too.</summary>
    private static IEnumerable<string> Names(string file)
    {
        if (!file.EndsWith(".nupkg", StringComparison.Ordinal))
            return [Path.GetRelativePath(kit, file)];
        using var package = ZipFile.OpenRead(file);
        return [Path.GetFileName(file), .. package.Entries.Select(entry => entry.FullName)];
    }

    private static bool IsOfAnotherCourse(string name) => Regex.IsMatch(name, @"\b(ku|mlph\d*|tum)\b");

    private static (int ExitCode, string Console) Student(params string[] arguments) => Student(kit, arguments);

    private static (int ExitCode, string Console) Student(string folder, string[] arguments) =>
        Commands.Run(
            folder,
            "dotnet",
            arguments,
            ("NUGET_PACKAGES", Path.Combine(scratch, "nuget")),
            ("DOTNET_CLI_HOME", Path.Combine(scratch, "home"))); // dotnet keeps there where each tool was restored to

    /// <summary>Writes the reference solution, changed, in place of the stub.</summary>
    private static void Answer(Func<string, string> change)
    {
        var solution = File.ReadAllText(Repository.At("Reference/Courses/diffusion/Solutions/Diffusion/LinearSchedule.cs"));
        var stub = Directory.GetFiles(Path.Combine(kit, "Exercises"), "LinearSchedule.cs", SearchOption.AllDirectories).Single();
        var answer = change(Regex.Replace(solution, "namespace Grader.Solutions", "namespace Submission"));
        File.WriteAllText(stub, answer);
    }
}
