using System.Text.RegularExpressions;
using FluentAssertions;
using Grader.Judging.Courses;
using Grader.Judging.Manifests;
using Grader.Judging.Scoring;
using Grader.Judging.Sheets;
using NUnit.Framework;

namespace Grader.Tests.Judging;

internal sealed partial class ShippedSheetsTests
{
    private static readonly Manifest manifest = KnownCourses.Manifest;

    [Test]
    public void Every_course_has_sheets_that_read_and_are_named_like_their_files() => KnownCourses.All.Should()
        .AllSatisfy(course => course.Sheets.Select(sheet => sheet.Id).Should().NotBeEmpty().And.Equal(course.SheetIds));

    [Test]
    public void Exercises_that_both_Heidelberg_sheets_have_ask_the_same()
    {
        var (one, other) = (KnownCourses.Catalogue.Sheet("mlph22"), KnownCourses.Catalogue.Sheet("mlph23"));
        var shared = other.Exercises.Take(5).Select(Asked).ToList();

        shared.Select(exercise => exercise.Id).Should().Equal("1a", "1b", "1c", "1d", "1e");
        shared.Should().BeEquivalentTo(one.Exercises.Take(5).Select(Asked));
        other.Policy.Should().Contain(one.Policy.Where(rule => !OnlyIn2022().IsMatch(rule)));

        static (string Id, string Title, string Contracts, string Rubric) Asked(SheetExercise exercise) => (
            exercise.Id.Split('.')[1], exercise.Title, string.Join(", ", exercise.Contracts),
            string.Join('\n', exercise.Rubric.Select(item => item.Text)));
    }

    [Test]
    public void The_V_gives_most_of_what_checks_give_in_1a([Values("mlph22", "mlph23")] string sheet)
    {
        var exercise = KnownCourses.Catalogue.Sheet(sheet).Exercises[0];
        var points = PointShares.Of(exercise, exercise.Contracts.SelectMany(manifest.Of));

        var trained = exercise.Contracts.Single(contract => contract.Name == "IStepNetworkDiffusion");

        manifest.Of(trained).Sum(check => points[check.Id]).Should().BeApproximately(0.72 * exercise.CheckPoints, 1e-9);
        points.Values.Sum().Should().BeApproximately(exercise.CheckPoints, 1e-9);
    }

    [Test]
    public void Every_item_with_points_says_what_is_enough_for_all_for_half_and_for_none()
    {
        var items = KnownCourses.Sheets
            .SelectMany(sheet => sheet.Exercises).SelectMany(exercise => exercise.Rubric).Where(item => !item.IsNote).ToList();

        items.Should().NotBeEmpty();
        items.Where(item => string.IsNullOrWhiteSpace(item.Guidance)).Should().BeEmpty();
        items.Where(item => item is { Points: > 0, StandsIn: false }).Should()
            .AllSatisfy(item => item.Guidance.Should().ContainAll("All: ", "Half: ", "Nothing: "));
    }

    [Test]
    public void The_sheets_lie_beside_the_program() =>
        Repository.Files("yaml", [.. Repository.CourseFolders("Graders", "Sheets")]).Select(file => Path.GetFileNameWithoutExtension(file))
            .Should().BeEquivalentTo(ShippedCourses.SheetFolders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.yaml"))
                .Select(file => Path.GetFileNameWithoutExtension(file)));

    /// <summary>A rule about an exercise that the sheet of 2023 does not have.</summary>
    [GeneratedRegex(@"\b(1f|4[abc])\b")]
    private static partial Regex OnlyIn2022();
}
