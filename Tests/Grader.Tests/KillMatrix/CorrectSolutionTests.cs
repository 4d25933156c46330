using FluentAssertions;
using Grader.Judging.Manifests;
using Grader.Judging.Running;
using Grader.Results;
using NUnit.Framework;
using Grader.Wire;

namespace Grader.Tests.KillMatrix;

/// <summary>The grader is graded: correct solutions earn every point, however they are written.</summary>
[Parallelizable(ParallelScope.All)] // A training takes one core: two run beside each other.
internal sealed class CorrectSolutionTests
{
    /// <summary>
    /// With how many seeds each solution is judged. GRADER_SEEDS asks for another number; fixtures/studies/correct.csv then has the result:
    /// 10 seeds for each solution, which took a minute of the suite.
    /// </summary>
    private static readonly int seeds = CorrectSolutionRecord.AskedSeeds ?? 3;

    /// <summary>All trainings take minutes for each seed.</summary>
    private static readonly int trainedSeeds = CorrectSolutionRecord.AskedSeeds ?? 1;

    private static readonly CorrectSolutionRecord record = new();

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
        var asked = Implemented(solution, check => !check.Trains);

        var lost = Enumerable.Range(1, seeds).AsParallel().WithDegreeOfParallelism(Environment.ProcessorCount)
            .SelectMany(seed => Lost(solution, name, new JudgeOptions { Hidden = true, Quick = true, Only = asked, Seed = seed }))
            .ToList();

        record.Add(name, "without training", seeds, lost);
        lost.Should().BeEmpty();
    }

    [Test, Category("Training")]
    public void A_correct_solution_passes_the_training_exercises([ValueSource(nameof(TrainingSolutions))] string name)
    {
        var solution = TrustedJudge.Compile(Sources(name));
        var asked = Implemented(solution, check => check.Trains && (check.TrainsBriefly || TrainsAtLength(name)));

        var lost = Enumerable.Range(1, asked.Count > 0 ? trainedSeeds : 0)
            .SelectMany(seed => Lost(solution, name, new JudgeOptions { Hidden = true, Only = asked, Seed = seed }))
            .ToList();

        record.Add(name, "training", trainedSeeds, lost);
        lost.Should().BeEmpty();
    }

    /// <summary>The whole trainings of all variants take three minutes: they are for the recorded study.</summary>
    private static bool TrainsAtLength(string name) => name == Reference || CorrectSolutionRecord.AskedSeeds is not null;

    [OneTimeTearDown]
    public void WriteTheRecord() => record.Write(CorrectSolutions);

    private static IReadOnlyList<SourceFile> Sources(string name) =>
        name == Reference ? KnownSolutions.Reference() : KnownSolutions.SourcesOf(name);

    /// <summary>Checks that the solution does not pass, in words.</summary>
    private static IEnumerable<string> Lost(HandInCopies solution, string name, JudgeOptions options) =>
        TrustedJudge.Judge(solution, name, options)
            .Where(verdict => verdict.Outcome is not (Outcome.Passed or Outcome.NotRun) && options.Only.Contains(verdict.Check))
            .Select(verdict => $"seed {options.Seed}: {verdict.Check} is {verdict.Outcome}: {verdict.Feedback?.Summary}");

    /// <summary>Those of these checks whose contracts the solution implements.</summary>
    private static List<string> Implemented(HandInCopies solution, Func<CheckDescription, bool> isAsked) =>
    [
        .. TrustedJudge.Manifest.Checks
            .Where(check => isAsked(check) && solution.First.GetTypes().Any(check.Contract.IsAssignableFrom))
            .Select(check => check.Id),
    ];
}
