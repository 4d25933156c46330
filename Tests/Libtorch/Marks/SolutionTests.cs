using FluentAssertions;
using Grader.Isolation;
using Grader.Judging;
using Grader.Judging.Running;
using Grader.Libtorch.Workers;
using Grader.Results;
using Grader.Tests.KillMatrix;
using NUnit.Framework;

namespace Grader.Libtorch.Marks;

/// <summary>What earns or loses its points on the managed engine does so on the package.</summary>
[Parallelizable(ParallelScope.Children)]
internal sealed class SolutionTests
{
    private const string Reference = "reference";

    private static IEnumerable<string> CorrectSolutions => [Reference, .. KnownSolutions.Variants.Select(variant => variant.Name)];

    private static IEnumerable<Mutant> OneMutantOfEachContract => KnownSolutions.Mutants
        .Where(mutant => !TrustedJudge.Manifest.Find(mutant.CaughtBy[0])!.Trains)
        .DistinctBy(mutant => mutant.Contract);

    [TestCaseSource(nameof(CorrectSolutions))]
    public void A_correct_solution_earns_every_point(string name)
    {
        var sources = name == Reference ? KnownSolutions.Reference() : KnownSolutions.SourcesOf(name);

        var verdicts = Judge(sources, name, new JudgeOptions { Hidden = true, Quick = true, Seed = 1 });

        verdicts.Where(verdict => verdict.Outcome is not (Outcome.Passed or Outcome.NotRun or Outcome.NotAttempted))
            .Select(verdict => $"{verdict.Check} is {verdict.Outcome}: {verdict.Feedback?.Summary}").Should().BeEmpty();
        verdicts.Count(verdict => verdict.Outcome == Outcome.Passed).Should().BePositive();
    }

    [TestCaseSource(nameof(OneMutantOfEachContract))]
    public void A_mutant_fails_the_check_that_names_its_mistake(Mutant mutant)
    {
        var check = mutant.CaughtBy[0];
        var options = new JudgeOptions { Hidden = true, Quick = true, Seed = 1, Only = [check] };

        var verdict = Judge(KnownSolutions.With(mutant), mutant.Name, options).Single(verdict => verdict.Check == check);

        verdict.Outcome.Should().BeOneOf(Outcome.Failed, Outcome.StudentError);
    }

    private static IReadOnlyList<CheckResult> Judge(IReadOnlyList<SourceFile> sources, string name, JudgeOptions options)
    {
        var built = LibtorchHost.Instance.Build(sources);
        built.Messages.Should().BeEmpty();
        using var handIn = new HandIn(new HandInInfo(name, name, built.ContentHash), () => LibtorchHost.Instance.Open(built));
        var result = new JudgeRun(TrustedJudge.Manifest).Judge(handIn, TrustedJudge.Everything, options);
        return [.. result.Exercises.SelectMany(exercise => exercise.Checks)];
    }
}
