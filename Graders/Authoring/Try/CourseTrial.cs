using System.Reflection;
using Grader.Authoring.Courses;
using Grader.Grading;
using Grader.Isolation;
using Grader.Judging.Courses;
using Grader.Judging.Mutants;
using Grader.Judging.Sheets;
using Grader.Results;

namespace Grader.Authoring.Try;

/// <summary>Tries the checks of a course: on right answers, on stubs, on garbage, and on mistakes.</summary>
/// <param name="course">The built course.</param>
/// <param name="repository">Where its sources lie.</param>
/// <param name="host">Builds hand-ins and runs their code.</param>
/// <param name="progress">Told of each step as it begins.</param>
internal sealed class CourseTrial(Course course, CourseRepository repository, IsolationHost host, Action<string> progress)
{
    /// <summary>Tries the checks of one sheet.</summary>
    /// <exception cref="RefusedException">The solutions do not compile.</exception>
    public TryReport Run(Sheet sheet, TryOptions options, CancellationToken stop)
    {
        var contracts = sheet.Exercises.SelectMany(exercise => exercise.Contracts).Distinct().ToList();
        var report = new TryReport(sheet.Id, sheet.Title)
        {
            Exercises = sheet.Exercises.Count,
            Contracts = contracts.Count,
            Points = sheet.Exercises.Where(exercise => !exercise.Bonus).Sum(exercise => exercise.Points),
            OddShares = OddShares.Of(course, sheet),
            Uncarried = course.Contracts.Uncarried,
            Seeds = options.Seeds,
            Quick = !options.Trainings,
            GarbageKinds = GarbageAnswers.GarbageKinds.All.Count,
        };
        if (report.Uncarried.Count > 0)
            return report; // No call can be made: the rest would say the same for each check.

        var solutions = Solutions.Of(repository, course);
        var built = Build(solutions);
        var judge = new TrialJudge(course, sheet, host, stop);
        progress($"{sheet.Id}: judging the solutions");
        report = report with { SolutionLosses = SolutionTrial.Of(judge, solutions, options) };
        progress($"{sheet.Id}: judging stubs and garbage");
        var garbage = new GarbageTrial(course, sheet, Assembly.Load(built.Assembly!));
        report = report with { JudgedStubs = StubTrial.Of(judge), GarbageFaults = garbage.Faults(options, judge) };
        progress($"{sheet.Id}: making mistakes");
        var harmless = HarmlessList.Read(repository.HarmlessFile);
        var named = Mutant.ReadAll(repository.MutantsFolder);
        var unsound = report.SolutionLosses.Select(loss => course.Manifest.Find(loss.Check)!.Contract);
        var judged = contracts.Except(unsound).Where(contract => course.Manifest.Of(contract).Any(check => !check.Trains)).ToList();
        var mistakes = new MistakeTrial(judge, host, solutions, options).Run(named, harmless, built, judged);
        return report with { Mistakes = mistakes, StaleHarmless = harmless.Stale(mistakes) };
    }

    private BuiltHandIn Build(IReadOnlyList<SourceFile> solutions)
    {
        var built = host.Build(solutions);
        var errors = built.Messages.Where(message => message.Severity == Severity.Error).ToList();
        return errors.Count == 0 && built.Assembly is not null ? built : throw new RefusedException(
            "The solutions do not compile as a hand-in; they are to be written as a student writes one.\n"
            + string.Join('\n', errors.Take(5).Select(error => $"  {error.File}, line {error.Line}: {error.Text}")));
    }
}
