using System.Reflection;
using Grader.Authoring.GarbageAnswers;
using Grader.Judging;
using Grader.Judging.Running;
using Grader.Judging.Sheets;
using Grader.Results;
using Grader.Tests.KillMatrix;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Tests.Misuse;

/// <summary>
/// Whatever a hand-in asks of the objects that it is lent, no check ends as an error of the grader, which would cost it nothing.
/// </summary>
internal sealed class MisuseTests
{
    private static readonly Type[] contracts = [.. TrustedJudge.Manifest.Contracts.Where(contract => Lent(contract).Any())];

    private static IEnumerable<Garbage> Questions() =>
    [
        new Filling("NaN", double.NaN),
        new Filling("infinity", double.PositiveInfinity),
        new Filling("zeros", 0),
        new Filling("huge numbers", 1e300),
        new WrongForm("nothing", _ => empty(0), _ => []),
        new WrongForm("one row too many", tensor => cat([tensor.reshape(-1), zeros(1, dtype: tensor.dtype)]), numbers => [.. numbers, 0.5]),
        new WrongForm("one axis too many", tensor => tensor.unsqueeze(0), numbers => [.. numbers, .. numbers]),
        new WrongForm("integers", tensor => tensor.to(ScalarType.Int64), numbers => [.. numbers.Select(Math.Truncate)]),
    ];

    [Test]
    public void No_hostile_argument_ends_as_an_error_of_the_grader([Range(0, HostileArguments.Kinds - 1)] int kind)
    {
        var calls = new HostileCalls(kind);
        var verdicts = Judge(calls.Misuse);

        Assert.Multiple(() =>
        {
            Assert.That(Errors(verdicts), Is.Empty);
            Assert.That(calls.Costly, Is.Empty, "no answer takes memory far beyond that of what was asked about");
            Assert.That(contracts.SelectMany(Lent).Except(calls.Misused).Select(method => $"{method.DeclaringType}.{method.Name}"),
                Is.Empty, "every method that is lent is called with hostile arguments");
        });
    }

    [TestCaseSource(nameof(Questions))]
    public void No_question_about_garbage_ends_as_an_error_of_the_grader(object about)
    {
        var questions = new SpoiledQuestions((Garbage)about);
        var verdicts = Judge(questions.Misuse);

        Assert.Multiple(() =>
        {
            Assert.That(Errors(verdicts), Is.Empty);
            Assert.That(questions.Asked, Has.Count.GreaterThan(10), "many functions are lent");
        });
    }

    [Test]
    public void No_call_at_another_time_ends_as_an_error_of_the_grader([Values] OtherTimes times)
    {
        var calls = new OtherCalls(times);
        var verdicts = Judge(calls.Misuse);

        Assert.Multiple(() =>
        {
            Assert.That(Errors(verdicts), Is.Empty);
            Assert.That(calls.Count, Is.GreaterThan(100), "many calls come at another time");
        });
    }

    [Test]
    public void What_has_no_answer_is_an_error_in_the_hand_in_that_names_the_call()
    {
        const string Blame = "The code called INoiseSource.Normal([-1]), which cannot be answered: ";
        var errors = Judge(new HostileCalls(kind: 0).Misuse).Where(check => check.Outcome == Outcome.StudentError).ToList();

        Assert.That(errors.Select(check => check.Feedback!.Summary), Has.Some.StartsWith(Blame));
        var others = errors.Where(error => error.Cause != "breaks the contract");
        Assert.That(others.Select(error => $"{error.Check}: {error.Feedback!.Summary}"), Is.Empty);
    }

    private static IEnumerable<string> Errors(IEnumerable<CheckResult> verdicts) => verdicts
        .Where(check => check.Outcome is Outcome.GraderError or Outcome.NotRun)
        .Select(check => $"{check.Check}: {check.Feedback?.Summary} {check.Feedback?.Found}");

    private static IReadOnlyList<CheckResult> Judge(Func<MethodInfo, object?[], object?[]> misuse)
    {
        var exercises = contracts.Select(contract => new SheetExercise(contract.Name, contract.Name, 1, [contract]));
        using var handIn = new HandIn(new HandInInfo("misuse", "Misuse", "0000"), new MisusingCode(misuse));
        var options = new JudgeOptions { Hidden = true, Seed = 1, IgnoreNeeds = true };
        var result = new JudgeRun(TrustedJudge.Manifest).Judge(handIn, new Sheet("all", "All checks", [.. exercises]), options);
        return [.. result.Exercises.SelectMany(exercise => exercise.Checks)];
    }

    /// <summary>The methods of the objects that are lent to a contract's methods, or to those of the model that it trains.</summary>
    private static IEnumerable<MethodInfo> Lent(Type contract) => contract.GetMethods()
        .SelectMany(method => method.ReturnType.IsInterface ? [method, .. method.ReturnType.GetMethods()] : new[] { method })
        .SelectMany(LentMethod.DeclaredFor);
}
