using FluentAssertions;
using Grader.Authoring.Kit;
using NUnit.Framework;

namespace Grader.Tests.Authoring;

/// <summary>What the kit of one sheet leaves out of a course with two.</summary>
public sealed class OtherSheetsTests
{
    [Test]
    public void Contracts_that_the_sheet_does_not_ask_for_go_with_their_checks_and_what_names_them() =>
        LeftOut("mlph23").Should().Contain(
            ["IMultiHeadAttention.cs", "MultiHeadAttentionChecks.cs", "AttentionCase.cs", "IDiffusionAcrossDimensions.cs"])
            .And.Contain("INegativeElbo.cs", "the library has it for another course")
            .And.NotContain(["IDualNumbers.cs", "DualNumbersChecks.cs"]);

    [TestCase("mlph22")]
    [TestCase("mlph23")]
    public void What_the_sheet_asks_for_stays(string sheet)
    {
        var course = KnownCourses.All.Single(course => course.SheetIds.Contains(sheet));
        var asked = course.Sheets.Single(one => one.Id == sheet).Exercises.SelectMany(exercise => exercise.Contracts).ToList();
        var fixtures = asked.SelectMany(course.Manifest.Of).Select(check => check.Fixture);

        LeftOut(sheet).Should().NotIntersectWith(asked.Concat(fixtures).Select(type => $"{type.Name}.cs"));
    }

    private static IReadOnlyList<string> LeftOut(string sheet)
    {
        var course = KnownCourses.All.Single(course => course.SheetIds.Contains(sheet));
        return OtherSheets.FilesOf(course, course.Sheets.Single(one => one.Id == sheet), Repository.Root);
    }
}
