using Grader.Judging;
using Grader.Judging.Manifests;
using Grader.Judging.Running;
using Grader.Judging.Sheets;
using Grader.Results;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Tests.Garbage;

/// <summary>No check passes on garbage, and none breaks on it: a check that breaks costs nothing, which garbage must not earn.</summary>
[TestFixture]
internal sealed class GarbageTests
{
    private static readonly Manifest manifest = KnownCourses.Manifest;

    private static IEnumerable<Garbage> Kinds() =>
    [
        new Filling("NaN", double.NaN),
        new Filling("positive infinity", double.PositiveInfinity),
        new Filling("negative infinity", double.NegativeInfinity),
        new Filling("zeros", 0),
        new Filling("ones", 1),
        new Filling("halves", 0.5),
        new Filling("sevens", 7),
        new Filling("huge numbers", 1e300),
        new WrongForm("nothing", _ => empty(0), _ => []),
        new WrongForm("one row too many", tensor => cat([tensor.reshape(-1), zeros(1, dtype: tensor.dtype)]), numbers => [.. numbers, 0.5]),
        new WrongForm("one axis too many", tensor => tensor.unsqueeze(0), numbers => [.. numbers, .. numbers]),
        new WrongForm("the first number alone", tensor => tensor.reshape(-1)[0], numbers => numbers[..1]),
        new WrongForm("integers, and real numbers in place of integers",
            tensor => tensor.to(tensor.dtype == ScalarType.Int64 ? ScalarType.Float32 : ScalarType.Int64),
            numbers => [.. numbers.Select(Math.Truncate)]),
        new WrongForm("truth values", tensor => tensor > 0, numbers => [.. numbers.Select(number => number > 0 ? 1.0 : 0)]),
        new Echo("the input itself"),
    ];

    [TestCaseSource(nameof(Kinds))]
    public void No_check_passes_or_breaks_on_garbage(object kind)
    {
        var garbage = (Garbage)kind;
        var verdicts = Judge(garbage).Exercises.SelectMany(exercise => exercise.Checks).Where(check => check.Weight > 0).ToList();
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
        var passed = Judge(new Filling("halves", 0.5)).Exercises.SelectMany(exercise => exercise.Checks)
            .Where(check => check.Outcome == Outcome.Passed).Select(check => check.Check);
        var judgeForm = manifest.Checks.Where(AllowedPass.JudgesForm).Select(check => check.Id);

        Assert.That(judgeForm.Except(passed), Is.Empty, "a check with [JudgesForm] judges more than the form here: remove the attribute.");
    }

    private static HandInResult Judge(Garbage garbage)
    {
        var exercises = manifest.Contracts.Select(contract => new SheetExercise(contract.Name, contract.Name, 1, [contract]));
        using var handIn = new HandIn(new HandInInfo("garbage", $"{garbage}", "0000"), new SpoiledCode(garbage));
        var options = new JudgeOptions { Hidden = true, Seed = 1 };
        return new JudgeRun(manifest).Judge(handIn, new Sheet("all", "All checks", [.. exercises]), options);
    }
}
