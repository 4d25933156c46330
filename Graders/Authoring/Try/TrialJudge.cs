using Grader.Grading;
using Grader.Isolation;
using Grader.Judging.Courses;
using Grader.Judging.Running;
using Grader.Judging.Sheets;
using Grader.Results;

namespace Grader.Authoring.Try;

/// <summary>Judges sources by a sheet, as a grading does.</summary>
/// <param name="course">The course with the checks.</param>
/// <param name="sheet">The sheet.</param>
/// <param name="host">Builds the sources and runs their code.</param>
/// <param name="stop">Stops after the check that is running.</param>
internal sealed class TrialJudge(Course course, Sheet sheet, IsolationHost host, CancellationToken stop)
{
    private readonly JudgeRun run = new(course.Manifest);

    /// <summary>The sheet.</summary>
    public Sheet Sheet => sheet;

    /// <summary>Every verdict; checks that were left out have none.</summary>
    /// <param name="sources">What is judged.</param>
    /// <param name="options">How.</param>
    public IReadOnlyList<CheckResult> Judge(IReadOnlyList<SourceFile> sources, JudgeOptions options)
    {
        var handIn = new HandInInfo("try", "try", ContentHash.Of(sources));
        var judge = new SheetJudge(run, sheet, host, options with { Hidden = true, Advisory = true });
        var result = judge.Judge(handIn, sources, [], (_, _) => { }, stop);
        return [.. result.Exercises.SelectMany(exercise => exercise.Checks).Where(check => check.Outcome != Outcome.NotRun)];
    }

    /// <summary>Does a piece of work for each item, several at a time, and gives the results in their order.</summary>
    public IReadOnlyList<TResult> ForEach<TItem, TResult>(IReadOnlyList<TItem> items, int jobs, Func<TItem, TResult> work)
    {
        var results = new TResult[items.Count];
        new JobQueue(items.Count, jobs, index => results[index] = work(items[index]), stop).Run();
        return results;
    }
}
