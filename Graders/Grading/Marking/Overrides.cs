using Grader.Results;

namespace Grader.Grading.Marking;

/// <summary>Changes the verdicts of checks as a person has written in a marking sheet.</summary>
internal static class Overrides
{
    /// <summary>The exercises with the changed verdicts, and the points that follow from them.</summary>
    /// <exception cref="MarkingException">The sheet names a check that does not exist, or the same one twice.</exception>
    /// <param name="result">Says which checks there are.</param>
    /// <param name="filled">What a person has written.</param>
    /// <param name="wrong">Gets a line for each change that the sheet does not allow.</param>
    public static IEnumerable<ExerciseResult> Apply(HandInResult result, FilledSheet filled, List<string> wrong)
    {
        var changes = ByCheck(result, filled);
        CheckResult Changed(CheckResult check) =>
            changes.GetValueOrDefault(check.Check) is { IsEmpty: false } change ? ChangedOrReason(check, change, filled, wrong) : check;

        return result.Exercises.Select(exercise => With(exercise, Changed));
    }

    /// <summary>The exercise as the machine judged it.</summary>
    public static ExerciseResult Remove(ExerciseResult exercise) => With(exercise, check => check.WithoutOverride());

    /// <summary>Where no check changes, the exercise stays as it is.</summary>
    private static ExerciseResult With(ExerciseResult exercise, Func<CheckResult, CheckResult> change)
    {
        var checks = exercise.Checks.Select(change).ToList();
        return checks.SequenceEqual(exercise.Checks, ReferenceEqualityComparer.Instance) ? exercise : exercise.WithChecks(checks);
    }

    /// <summary>What the sheet changes, by the id of the check.</summary>
    /// <exception cref="MarkingException">The sheet names a check that does not exist, or the same one twice.</exception>
    public static Dictionary<string, FilledOverride> ByCheck(HandInResult result, FilledSheet filled)
    {
        Dictionary<string, FilledOverride> changes = new(StringComparer.Ordinal);
        if (filled.Overrides.Count == 0)
            return changes;

        var known = result.Exercises.SelectMany(exercise => exercise.Checks).Select(check => check.Check).ToHashSet();
        var exercises = result.Exercises.ToDictionary(exercise => exercise.Id);
        var ofExercises = filled.Overrides.Where(change => exercises.ContainsKey(change.Check.Text)).ToList();
        foreach (var change in filled.Overrides.Except(ofExercises))
        {
            if (!known.Contains(change.Check.Text))
            {
                throw MarkingException.At(filled, change.Check,
                    $"sheet {result.Sheet} has no check \"{change.Check.Text}\"", $"\"grader list {result.Sheet}\" shows its checks");
            }
            if (!changes.TryAdd(change.Check.Text, change))
                throw MarkingException.At(filled, change.Check, $"check \"{change.Check.Text}\" is there twice", "Keep one of them");
        }

        // What is said of one check counts more than what is said of its whole exercise.
        var ofTheirChecks = ofExercises.SelectMany(change => ExerciseOverride.ByCheck(change, exercises[change.Check.Text], filled));
        foreach (var (check, change) in ofTheirChecks)
            changes.TryAdd(check, change);
        return changes;
    }

    /// <summary>One check with its changed verdict.</summary>
    /// <exception cref="MarkingException">The check does not allow it, or mark or reason is missing.</exception>
    public static CheckResult Changed(CheckResult check, FilledOverride change, FilledSheet filled)
    {
        change.MustBeComplete("a check", filled);
        var mark = GivenPoints.Read(change.Given, check.Worth, "check", filled);
        return check.Overridden(mark.Points, mark.Ticked && mark.Points >= check.Worth, change.Reason.Text);
    }

    private static CheckResult ChangedOrReason(CheckResult check, FilledOverride change, FilledSheet filled, List<string> wrong)
    {
        try
        {
            return Changed(check, change, filled);
        }
        catch (MarkingException unusable)
        {
            wrong.Add(unusable.Message);
            return check;
        }
    }
}
