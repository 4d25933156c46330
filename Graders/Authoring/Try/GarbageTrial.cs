using System.Reflection;
using Grader.Authoring.GarbageAnswers;
using Grader.Judging;
using Grader.Judging.Courses;
using Grader.Judging.Running;
using Grader.Judging.Sheets;
using Grader.Results;

namespace Grader.Authoring.Try;

/// <summary>Spoils the answers of the solutions: no check may pass, unless it says so, and none may fail itself.</summary>
/// <param name="course">The course with the checks.</param>
/// <param name="sheet">The sheet.</param>
/// <param name="solution">The compiled solutions, which run in this process: they are their author's.</param>
internal sealed class GarbageTrial(Course course, Sheet sheet, Assembly solution)
{
    /// <summary>The checks that pass or fail themselves.</summary>
    public IReadOnlyList<LostCheck> Faults(TryOptions options, TrialJudge judge) =>
        [.. judge.ForEach(GarbageKinds.All, options.Jobs, Faults).SelectMany(faults => faults)];

    private List<LostCheck> Faults(Garbage garbage)
    {
        var code = new SpoiledCode(garbage, _ => solution, UntrainedModel.Answer);
        using var handIn = new HandIn(new HandInInfo("garbage", $"{garbage}", ContentHash: ""), code);
        var result = new JudgeRun(course.Manifest).Judge(handIn, sheet, new JudgeOptions { Hidden = true, Seed = 1, Quick = true });
        return [.. result.Exercises.SelectMany(exercise => exercise.Checks)
            .Where(check => check.Weight > 0 && IsFault(check, garbage))
            .Select(check => new LostCheck(check.Check, $"{garbage}", TryWording.ReasonOf(check)))];
    }

    private bool IsFault(CheckResult check, Garbage garbage) => check.Outcome == Outcome.GraderError
        || check.Outcome == Outcome.Passed && !garbage.MayPass(course.Manifest.Find(check.Check)!);
}
