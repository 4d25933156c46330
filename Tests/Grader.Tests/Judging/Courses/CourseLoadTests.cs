using FluentAssertions;
using Grader.Judging.Courses;
using NUnit.Framework;

namespace Grader.Tests.Judging.Courses;

public sealed class CourseLoadTests
{
    private static string Shipped(string course) => Path.Combine(AppContext.BaseDirectory, "courses", course);

    [Test]
    public void A_course_has_its_own_contracts_checks_and_sheets_and_those_of_its_library()
    {
        var course = Course.Load(Shipped("dtu"));

        (course.Id, course.Title).Should().Be(("dtu", "DTU 02460 Advanced Machine Learning"));
        course.SheetIds.Should().Equal("dtu");
        course.Contracts.Contracts.Select(contract => contract.Name).Should()
            .Contain(["IAncestralSampler", "ILinearSchedule", "INoiseSource"]).And.NotContain("ICosineSchedule");
        course.Manifest.Contracts.Select(contract => contract.Name).Should()
            .Contain(["IAncestralSampler", "ILinearSchedule"]).And.NotContain("ICosineSchedule");
    }

    [TestCase(".")]
    [TestCase("Graders/Courses/toy")]
    public void A_repository_and_a_source_folder_stand_for_what_was_built_last(string folder)
    {
        using var scratch = new TestFolder();
        scratch.Write("Graders/Courses/toy/course.yaml", "id: toy\ntitle: Not this one\n");
        foreach (var (configuration, hour) in new[] { ("Debug", 2), ("Release", 1) })
        {
            var built = $"Graders/Courses/toy/Checks/bin/{configuration}/net10.0";
            scratch.Write($"{built}/course.yaml", $"id: toy\ntitle: {configuration}\n");
            scratch.Write($"{built}/Sheets/toy.yaml", "id: toy\n");
            scratch.Write($"{built}/toy.Checks.dll", "");
            File.SetLastWriteTimeUtc(scratch[$"{built}/toy.Checks.dll"], new DateTime(2026, 1, 1, hour, 0, 0, DateTimeKind.Utc));
        }

        Course.Load(scratch[folder]).Title.Should().Be("Debug");
    }

    [TestCase("elsewhere.txt", "", "There is no course.yaml in *Name the folder that holds the file*")]
    [TestCase("course.yaml", "id: toy\ntitle: Toy", "*is not built. Run \"dotnet build\"*")]
    [TestCase("Graders/Courses/toy/course.yaml", "id: toy\ntitle: Toy", "*is not built. Run \"dotnet build\"*")]
    public void A_folder_without_a_built_course_is_refused_with_the_remedy(string file, string text, string message)
    {
        using var scratch = new TestFolder();
        scratch.Write(file, text);

        FluentActions.Invoking(() => Course.Load(scratch.Folder)).Should().Throw<CourseException>().WithMessage(message);
    }

    [Test]
    public void Of_several_courses_one_has_to_be_named()
    {
        using var scratch = new TestFolder();
        scratch.Write("Graders/Courses/one/course.yaml", "id: one\ntitle: One");
        scratch.Write("Graders/Courses/two/course.yaml", "id: two\ntitle: Two");

        FluentActions.Invoking(() => Course.Load(scratch.Folder)).Should().Throw<CourseException>()
            .WithMessage("*has several courses. Name one: *one, *two.");
    }

    [TestCase("", "*course.yaml is empty*")]
    [TestCase("title: Toy", "*course.yaml: the course has no id.")]
    [TestCase("id: toy", "*course.yaml: the course has no title.")]
    [TestCase("id: My course\ntitle: Toy", "*\"id: My course\" is no name of a course*")]
    [TestCase("id: toy\ntitel: Toy", "*course.yaml, line 2: *titel*")]
    [TestCase("id: toy\ntitle: Toy", "*Sheets has no sheet*")]
    public void A_wrong_description_is_refused_by_file_and_entry(string yaml, string message)
    {
        using var scratch = new TestFolder();
        scratch.Write("course.yaml", yaml);
        scratch.Write("toy.Checks.dll", "");

        FluentActions.Invoking(() => Course.Load(scratch.Folder)).Should().Throw<CourseException>().WithMessage(message);
    }

    [Test]
    public void A_copy_of_a_course_that_is_loaded_has_the_same_checks()
    {
        using var scratch = new TestFolder();
        scratch.Write("course.yaml", "id: toy\ntitle: Toy");
        scratch.Write("Sheets/toy.yaml", "id: toy");
        File.Copy(Path.Combine(Shipped("ku"), "ku.Checks.dll"), scratch["ku.Checks.dll"]);
        File.Copy(Path.Combine(Shipped("ku"), "ku.Contracts.dll"), scratch["ku.Contracts.dll"]);

        Course.Load(scratch.Folder).Manifest.Contracts.Should().BeEquivalentTo(Course.Load(Shipped("ku")).Manifest.Contracts);
    }
}
