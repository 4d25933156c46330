using Grader.Judging.Sheets;
using NUnit.Framework;

namespace Grader.Tests.Architecture;

/// <summary>The table of exercises in README.md says what the sheets say.</summary>
internal sealed class ExerciseTableTests
{
    private static readonly Dictionary<string, ExerciseTableEntry> table = ExerciseTable.Read(Repository.Read("README.md"));

    private static IReadOnlyList<SheetExercise> Exercises { get; } =
        [.. KnownCourses.Sheets.SelectMany(sheet => sheet.Exercises)];

    [Test]
    public void The_table_has_a_line_for_each_exercise()
    {
        Assert.That(Exercises, Is.Not.Empty);
        ProjectSources.AssertNone(
            from exercise in Exercises
            let expected = ExerciseTable.Expected(exercise)
            where !expected.Equals(table.GetValueOrDefault(exercise.Id))
            select expected.Line(exercise.Title),
            "Put these lines into the table of README.md, in place of those of the same exercises if there are any.");
    }

    [Test]
    public void The_table_has_no_line_for_an_exercise_that_no_sheet_has() => Assert.That(
        table.Keys.Except(Exercises.Select(exercise => exercise.Id)), Is.Empty, "Remove these exercises from the table of README.md.");

    [Test]
    public void A_line_may_stand_for_several_exercises()
    {
        const string Readme = """

            ## Exercises

            | exercise | asks for | contracts | points |
            | :-- | :-- | :-- | --: |
            | `a.1`, `b.1` | sums | `ISum`, `IMean` | 2, +1.5 |
            | `a.2`, `b.2` | essays | | 0 |

            `a` is a course.
            """;

        Assert.That(ExerciseTable.Read(Readme).Values, Is.EqualTo(
        [
            new ExerciseTableEntry("a.1", "`ISum`, `IMean`", "2"), new ExerciseTableEntry("b.1", "`ISum`, `IMean`", "+1.5"),
            new ExerciseTableEntry("a.2", "", "0"), new ExerciseTableEntry("b.2", "", "0"),
        ]));
    }
}
