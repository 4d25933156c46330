using Grader.Judging.Sheets;
using NUnit.Framework;

namespace Grader.Tests.Architecture;

/// <summary>The table of exercises in README.md says what the sheets say.</summary>
internal sealed class ExerciseTableTests
{
    private static readonly Dictionary<string, ExerciseTableEntry> table = ExerciseTable.Read(Repository.Read("README.md"));

    private static IReadOnlyList<SheetExercise> Exercises { get; } =
        [.. KnownCourses.Sheets.SelectMany(sheet => sheet.Exercises)];

    private static IEnumerable<TestCaseData> Cases =>
        Exercises.Select(exercise => new TestCaseData(exercise).SetArgDisplayNames(exercise.Id));

    [TestCaseSource(nameof(Cases))]
    public void The_table_has_a_line_for_each_exercise(SheetExercise exercise)
    {
        var expected = ExerciseTable.Expected(exercise);

        Assert.That(table.GetValueOrDefault(exercise.Id), Is.EqualTo(expected),
            $"Put this line into the table of README.md, in place of the one of {exercise.Id} if there is one:\n"
            + $"{expected.Line(exercise.Title)}\n");
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
