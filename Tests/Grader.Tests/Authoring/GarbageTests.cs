using Grader.Authoring.GarbageAnswers;
using Grader.Judging;
using Grader.Judging.Manifests;
using Grader.Judging.Running;
using Grader.Judging.Sheets;
using Grader.Results;
using Grader.Tests.KillMatrix;
using NUnit.Framework;

namespace Grader.Tests.Authoring;

/// <summary>No check passes on garbage, and none breaks on it: a check that breaks costs nothing, which garbage must not earn.</summary>
[TestFixture]
internal sealed class GarbageTests
{
    private static readonly Manifest manifest = KnownCourses.Manifest;

    private static IEnumerable<Garbage> Kinds() => GarbageKinds.All;

    [TestCaseSource(nameof(Kinds))]
    public void No_check_passes_or_breaks_on_garbage(object kind)
    {
        var garbage = (Garbage)kind;
        var verdicts = Judge(garbage, manifest.Contracts).Exercises.SelectMany(exercise => exercise.Checks)
            .Where(check => check.Weight > 0).ToList();
        var passed = verdicts.Where(check => check.Outcome == Outcome.Passed).Select(check => manifest.Find(check.Check)!).ToList();
        var broken = verdicts.Where(check => check.Outcome is Outcome.GraderError or Outcome.NotRun);
        var allowed = manifest.Checks.Where(check => AllowedPass.Names(check, garbage));
        Assert.Multiple(() =>
        {
            Assert.That(verdicts, Is.Not.Empty);
            Assert.That(passed.Where(check => !garbage.MayPass(check)).Select(check => check.Id), Is.Empty,
                $"{garbage} passes here: anchor the check to a value that garbage cannot have.");
            Assert.That(allowed.Except(passed).Select(check => check.Id), Is.Empty,
                $"{garbage} does not pass here: the check's attribute must not name it.");
            Assert.That(broken.Select(check => $"{check.Check}: {check.Feedback?.Summary}"), Is.Empty,
                $"{garbage} breaks the grader here: test the form before the values.");
        });
    }

    [Test]
    public void A_check_of_the_form_alone_passes_numbers_of_the_right_form()
    {
        var contracts = manifest.Checks.Where(AllowedPass.JudgesForm).Select(check => check.Contract).Distinct();
        var passed = Judge(new Filling("halves", 0.5), contracts).Exercises.SelectMany(exercise => exercise.Checks)
            .Where(check => check.Outcome == Outcome.Passed).Select(check => check.Check);
        var judgeForm = manifest.Checks.Where(AllowedPass.JudgesForm).Select(check => check.Id);

        Assert.That(judgeForm.Except(passed), Is.Empty, "a check with [JudgesForm] judges more than the form here: remove the attribute.");
    }

    private static HandInResult Judge(Garbage garbage, IEnumerable<Type> contracts)
    {
        var exercises = contracts.Select(contract => new SheetExercise(contract.Name, contract.Name, 1, [contract]));
        var code = new SpoiledCode(garbage, KnownSolutions.AssemblyWith, UntrainedSolution.Answer);
        using var handIn = new HandIn(new HandInInfo("garbage", $"{garbage}", "0000"), code);
        var options = new JudgeOptions { Hidden = true, Seed = 1 };
        return new JudgeRun(manifest).Judge(handIn, new Sheet("all", "All checks", [.. exercises]), options);
    }
}
