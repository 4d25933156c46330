using Grader.Grading;
using Grader.Isolation;
using Grader.Judging.Mutants;
using Grader.Judging.Running;
using Grader.Results;
using Grader.Wire;

namespace Grader.Authoring.Try;

/// <summary>Makes mistakes in the solutions, one at a time, and looks whether the checks catch them.</summary>
/// <param name="judge">Judges them.</param>
/// <param name="host">Finds the mistakes.</param>
/// <param name="solutions">The right answers.</param>
/// <param name="options">How many are tried, and how many at a time.</param>
internal sealed class MistakeTrial(TrialJudge judge, IsolationHost host, IReadOnlyList<SourceFile> solutions, TryOptions options)
{
    /// <summary>The mistakes and what became of them: survivors first, then the others; the likeliest first.</summary>
    /// <param name="named">Mistakes that the author has written down; these are tried first.</param>
    /// <param name="harmless">Mistakes that change nothing, as the author says.</param>
    /// <param name="built">The solutions.</param>
    /// <param name="contracts">
    /// The contracts whose right answers earn every point, and that some check judges without a training: on others no check could tell a
    /// mistake.
    /// </param>
    /// <exception cref="RefusedException">The compiler gives up on the solutions, or an edit does not fit.</exception>
    public IReadOnlyList<TriedMistake> Run(
        IReadOnlyList<Mutant> named, HarmlessList harmless, BuiltHandIn built, IReadOnlyList<Type> contracts)
    {
        var found = host.FindMistakes(solutions) ?? throw new RefusedException("The compiler gave up on the solutions.");
        var reach = new Reach(contracts, built, found.Uses);
        var chosen = MistakeChoice.Of(found.Mistakes, mistake => reach.Of(mistake.Path), options.MistakesPerContract);
        var work = named.Select(mistake => Written(mistake, reach)).Where(attempt => attempt.Contracts.Count > 0)
            .Concat(chosen.Select(mistake => Made(mistake, reach)));
        return [.. judge.ForEach([.. work], options.Jobs, attempt => Try(attempt, harmless))
            .OrderBy(tried => !tried.Survives).ThenBy(tried => tried.Rank)
            .ThenBy(tried => tried.File, StringComparer.Ordinal).ThenBy(tried => tried.Line)];
    }

    private Attempt Written(Mutant mistake, Reach reach)
    {
        var changed = mistake.In(solutions);
        var contracts = solutions.Zip(changed).Where(file => file.First != file.Second).SelectMany(file => reach.Of(file.First.Path));
        return new(Shown(mistake), changed, [.. contracts.Distinct()]) { MustFail = mistake.CaughtBy.FirstOrDefault() };
    }

    /// <summary>The first edit of a mistake, as the lines that change.</summary>
    private TriedMistake Shown(Mutant mistake)
    {
        var edit = mistake.Edits[0];
        var (path, text) = EditedSources.FileOf(edit, solutions)!;
        var start = text.IndexOf(edit.Replace, StringComparison.Ordinal);
        return EditedLines.Of(
            text, new(path, start, edit.Replace.Length, edit.With, $"{mistake.Name}: {mistake.Mistake}", Rank: 0));
    }

    private Attempt Made(SourceMistake mistake, Reach reach)
    {
        var text = solutions.First(source => source.Path == mistake.Path).Text;
        var changed = text.Remove(mistake.Start, mistake.Length).Insert(mistake.Start, mistake.Text);
        SourceFile[] sources = [.. solutions.Select(source => source.Path == mistake.Path ? source with { Text = changed } : source)];
        return new(EditedLines.Of(text, mistake), sources, reach.Of(mistake.Path));
    }

    private TriedMistake Try(Attempt attempt, HarmlessList harmless)
    {
        var only = attempt.Contracts.Select(contract => contract.Name);
        var verdicts = judge.Judge(attempt.Sources, new JudgeOptions { Seed = 1, Quick = true, Only = [.. only] });
        var caught = verdicts.Where(check => check.Outcome is not (Outcome.Passed or Outcome.GraderError) && !check.InformsOnly).ToList();
        var broken = verdicts.Where(check => check.Outcome == Outcome.GraderError)
            .Select(check => new LostCheck(check.Check, attempt.Shown.Kind, TryWording.ReasonOf(check)));
        var missed = verdicts.Where(check => check.Check == attempt.MustFail && check.Outcome == Outcome.Passed)
            .Select(check => new LostCheck(check.Check, attempt.Shown.Kind, "does not catch it"));
        return attempt.Shown with
        {
            Exercises = [.. verdicts.Select(check => check.Exercise).Distinct()],
            CaughtBy = [.. caught.Select(check => check.Check)],
            Cost = CostOf(caught, verdicts),
            Broken = [.. broken, .. missed],
            Harmless = harmless.ReasonFor(attempt.Shown),
        };
    }

    private static double CostOf(IEnumerable<CheckResult> caught, IEnumerable<CheckResult> all)
    {
        var worth = all.Sum(check => check.Worth);
        return worth > 0 ? caught.Sum(check => check.Worth) / worth : 0;
    }

    /// <summary>A mistake to be tried.</summary>
    /// <param name="Shown">How a reader sees it.</param>
    /// <param name="Sources">The solutions with it.</param>
    /// <param name="Contracts">The contracts that it concerns.</param>
    private sealed record Attempt(TriedMistake Shown, IReadOnlyList<SourceFile> Sources, IReadOnlyList<Type> Contracts)
    {
        /// <summary>The check that is to catch it; null where any may. It is asked where it trains nothing.</summary>
        public string? MustFail { get; init; }
    }
}
