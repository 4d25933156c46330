using Grader.Judging.Running;
using Grader.Results;

namespace Grader.Authoring.Try;

/// <summary>Judges right answers: they must earn every point, whatever the seed.</summary>
internal static class SolutionTrial
{
    /// <summary>The checks that a right answer does not pass, each once.</summary>
    public static IReadOnlyList<LostCheck> Of(TrialJudge judge, IReadOnlyList<SourceFile> solutions, TryOptions options)
    {
        var lost = judge.ForEach([.. Enumerable.Range(1, options.Seeds)], options.Jobs, seed => Lost(judge, solutions, seed, options));
        return [.. lost.SelectMany(ofSeed => ofSeed).DistinctBy(loss => loss.Check)];
    }

    private static List<LostCheck> Lost(TrialJudge judge, IReadOnlyList<SourceFile> solutions, int seed, TryOptions options)
    {
        var trains = options.Trainings && seed == 1;
        return [.. judge.Judge(solutions, new JudgeOptions { Seed = seed, Quick = !trains })
            .Where(check => check.Outcome != Outcome.Passed)
            .Select(check => new LostCheck(check.Check, $"seed {seed}", TryWording.ReasonOf(check)))];
    }
}
