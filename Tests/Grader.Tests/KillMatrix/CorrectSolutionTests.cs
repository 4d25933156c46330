using System.Reflection;
using FluentAssertions;
using Grader.Isolation;
using Grader.Judging.Running;
using Grader.Results;
using NUnit.Framework;

namespace Grader.Tests.KillMatrix;

/// <summary>The grader is graded: correct solutions earn every point, however they are written.</summary>
[Parallelizable(ParallelScope.All)] // A training takes one core: two run beside each other.
internal sealed class CorrectSolutionTests
{
    private const int Seeds = 20;

    /// <summary>All trainings take more than a minute for each seed: the recorded studies have twenty.</summary>
    private static readonly int[] trainedSeeds = [1, 2, 3];

    private const string Reference = "reference";

    private static readonly IReadOnlyList<Type> trained =
        [.. TrustedJudge.Manifest.Checks.Where(check => check.Trains).Select(check => check.Contract).Distinct()];

    private static IEnumerable<string> CorrectSolutions => [Reference, .. KnownSolutions.Variants.Select(variant => variant.Name)];

    private static IEnumerable<string> TrainingSolutions => CorrectSolutions.Where(name =>
        Sources(name).Any(source => trained.Any(contract => source.Text.Contains(contract.Name, StringComparison.Ordinal))));

    [TestCaseSource(nameof(CorrectSolutions))]
    public void A_correct_solution_earns_every_point(string name)
    {
        var solution = TrustedJudge.Compile(Sources(name));
        var asked = Implemented(solution, trains: false);

        var lost = Enumerable.Range(1, Seeds).AsParallel().WithDegreeOfParallelism(Environment.ProcessorCount)
            .SelectMany(seed => Lost(solution, name, new JudgeOptions { Hidden = true, Quick = true, Only = asked, Seed = seed }))
            .ToList();

        lost.Should().BeEmpty();
    }

    [Test, Category("Training")]
    public void A_correct_solution_passes_the_training_exercises(
        [ValueSource(nameof(TrainingSolutions))] string name, [ValueSource(nameof(trainedSeeds))] int seed)
    {
        var solution = TrustedJudge.Compile(Sources(name));
        var options = new JudgeOptions { Hidden = true, Only = Implemented(solution, trains: true), Seed = seed };

        Lost(solution, name, options).Should().BeEmpty();
    }

    private static IReadOnlyList<SourceFile> Sources(string name) =>
        name == Reference ? KnownSolutions.Reference() : KnownSolutions.SourcesOf(name);

    /// <summary>Checks that the solution does not pass, in words.</summary>
    private static IEnumerable<string> Lost(Assembly solution, string name, JudgeOptions options) =>
        TrustedJudge.Judge(solution, name, options)
            .Where(verdict => verdict.Outcome is not (Outcome.Passed or Outcome.NotRun) && options.Only.Contains(verdict.Check))
            .Select(verdict => $"seed {options.Seed}: {verdict.Check} is {verdict.Outcome}: {verdict.Feedback?.Summary}");

    /// <summary>Checks of the contracts that the solution implements.</summary>
    private static List<string> Implemented(Assembly solution, bool trains) =>
    [
        .. TrustedJudge.Manifest.Checks
            .Where(check => check.Trains == trains && solution.GetTypes().Any(check.Contract.IsAssignableFrom))
            .Select(check => check.Id),
    ];
}
