using FluentAssertions;
using Grader.Judging;
using Grader.Judging.Mutants;
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

    private static readonly IReadOnlyList<Type> untrained = [.. TrustedJudge.Manifest.Contracts.Except(TrustedJudge.Training)];

    private static readonly IReadOnlyList<string> briefTrainings =
        [.. TrustedJudge.Manifest.Checks.Where(check => check.TrainsBriefly).Select(check => check.Id)];

    private static IEnumerable<string> Variants => KnownSolutions.Variants.Select(variant => variant.Name);

    /// <summary>Those that are judged by more than a training.</summary>
    private static IEnumerable<string> CorrectSolutions => Variants.Where(name => Uses(name, untrained)).Prepend(Reference);

    private static IEnumerable<string> TrainingSolutions => Variants.Where(name => Uses(name, TrustedJudge.Training)).Prepend(Reference);

    private static IEnumerable<Mutant> OneMutantOfEachContract => KnownSolutions.Mutants
        .Where(mutant => !TrustedJudge.Manifest.Find(mutant.CaughtBy[0])!.Trains)
        .DistinctBy(mutant => mutant.Contract);

    [TestCaseSource(nameof(CorrectSolutions))]
    public void A_correct_solution_earns_every_point(string name)
    {
        var verdicts = Judge(Sources(name), name, new JudgeOptions { Hidden = true, Quick = true, Seed = 1 });

        RequirePassed(verdicts);
    }

    /// <summary>For a release: it takes two minutes.</summary>
    [TestCaseSource(nameof(TrainingSolutions)), Explicit]
    public void A_correct_solution_passes_the_brief_trainings(string name)
    {
        var verdicts = Judge(Sources(name), name, new JudgeOptions { Hidden = true, Seed = 1, Only = briefTrainings });

        RequirePassed([.. verdicts.Where(verdict => briefTrainings.Contains(verdict.Check))]);
    }

    [TestCaseSource(nameof(OneMutantOfEachContract))]
    public void A_mutant_fails_the_check_that_names_its_mistake(Mutant mutant)
    {
        var check = mutant.CaughtBy[0];
        var options = new JudgeOptions { Hidden = true, Quick = true, Seed = 1, Only = [check] };

        var verdict = Judge(KnownSolutions.With(mutant), mutant.Name, options).Single(verdict => verdict.Check == check);

        verdict.Outcome.Should().BeOneOf(Outcome.Failed, Outcome.StudentError);
    }

    private static void RequirePassed(IReadOnlyList<CheckResult> verdicts)
    {
        verdicts.Where(verdict => verdict.Outcome is not (Outcome.Passed or Outcome.NotRun or Outcome.NotAttempted))
            .Select(verdict => $"{verdict.Check} is {verdict.Outcome}: {verdict.Feedback?.Summary}").Should().BeEmpty();
        verdicts.Count(verdict => verdict.Outcome == Outcome.Passed).Should().BePositive();
    }

    private static IReadOnlyList<SourceFile> Sources(string name) =>
        name == Reference ? KnownSolutions.Reference() : KnownSolutions.SourcesOf(name);

    private static bool Uses(string name, IEnumerable<Type> contracts) => contracts.Any(contract =>
        KnownSolutions.SourcesOf(name).Any(source => source.Text.Contains(contract.Name, StringComparison.Ordinal)));

    private static IReadOnlyList<CheckResult> Judge(IReadOnlyList<SourceFile> sources, string name, JudgeOptions options)
    {
        var built = LibtorchHost.Instance.Build(sources);
        built.Messages.Should().BeEmpty();
        using var handIn = new HandIn(new HandInInfo(name, name, built.ContentHash), () => LibtorchHost.Instance.Open(built));
        var result = new JudgeRun(TrustedJudge.Manifest).Judge(handIn, TrustedJudge.Everything, options);
        return [.. result.Exercises.SelectMany(exercise => exercise.Checks)];
    }
}
