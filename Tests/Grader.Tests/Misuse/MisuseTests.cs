using System.Reflection;
using Grader.Judging;
using Grader.Judging.Running;
using Grader.Judging.Sheets;
using Grader.Results;
using Grader.Tests.KillMatrix;
using NUnit.Framework;

namespace Grader.Tests.Misuse;

/// <summary>
/// Whatever a hand-in asks of the objects that it is lent, no check ends as an error of the grader, which would cost it nothing.
/// </summary>
internal sealed class MisuseTests
{
    private static readonly Type[] contracts = [.. TrustedJudge.Manifest.Contracts.Where(contract => Lent(contract).Any())];

    [Test]
    public void No_hostile_argument_ends_as_an_error_of_the_grader([Range(0, HostileArguments.Kinds - 1)] int kind)
    {
        var (code, verdicts) = Judge(kind);

        Assert.Multiple(() =>
        {
            Assert.That(verdicts.Where(check => check.Outcome is Outcome.GraderError or Outcome.NotRun)
                .Select(check => $"{check.Check}: {check.Feedback?.Summary} {check.Feedback?.Found}"), Is.Empty);
            Assert.That(contracts.SelectMany(Lent).Except(code.Misused).Select(method => $"{method.DeclaringType}.{method.Name}"), Is.Empty,
                "every method that is lent is called with hostile arguments");
        });
    }

    [Test]
    public void What_has_no_answer_is_an_error_in_the_hand_in_that_names_the_call()
    {
        const string Blame = "The code called INoiseSource.Normal([-1]), which cannot be answered: ";
        var errors = Judge(kind: 0).Verdicts.Where(check => check.Outcome == Outcome.StudentError).ToList();

        Assert.That(errors.Select(check => check.Feedback!.Summary), Has.Some.StartsWith(Blame));
        var others = errors.Where(error => error.Cause != "breaks the contract");
        Assert.That(others.Select(error => $"{error.Check}: {error.Feedback!.Summary}"), Is.Empty);
    }

    private static (MisusingCode Code, IReadOnlyList<CheckResult> Verdicts) Judge(int kind)
    {
        var code = new MisusingCode(kind);
        var exercises = contracts.Select(contract => new SheetExercise(contract.Name, contract.Name, 1, [contract]));
        using var handIn = new HandIn(new HandInInfo("misuse", "Misuse", "0000"), code);
        var options = new JudgeOptions { Hidden = true, Seed = 1, IgnoreNeeds = true };
        var result = new JudgeRun(TrustedJudge.Manifest).Judge(handIn, new Sheet("all", "All checks", [.. exercises]), options);
        return (code, [.. result.Exercises.SelectMany(exercise => exercise.Checks)]);
    }

    /// <summary>The methods of the objects that are lent to a contract's methods, or to those of the model that it trains.</summary>
    private static IEnumerable<MethodInfo> Lent(Type contract) => contract.GetMethods()
        .SelectMany(method => method.ReturnType.IsInterface ? [method, .. method.ReturnType.GetMethods()] : new[] { method })
        .SelectMany(LentMethod.DeclaredFor);
}
