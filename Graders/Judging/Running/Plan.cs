using Grader.Judging.Manifests;
using Grader.Judging.Sheets;

namespace Grader.Judging.Running;

/// <summary>Which checks count for a sheet, and which of them are to run.</summary>
/// <param name="Exercises">The exercises of the result.</param>
/// <param name="Run">Ids of the checks to run.</param>
internal sealed record Plan(IReadOnlyList<PlannedExercise> Exercises, IReadOnlySet<string> Run)
{
    public static Plan Of(Manifest manifest, Sheet sheet, JudgeOptions options)
    {
        var exercises = sheet.Exercises
            .Select(exercise => new PlannedExercise(exercise, [.. exercise.Contracts.SelectMany(manifest.Of)]))
            .ToList();
        var selected = exercises
            .SelectMany(planned => planned.Checks.Where(check => IsSelected(options.Only, planned.Exercise, check)))
            .ToList();
        var shown = exercises
            .Where(planned => options.Only.Count == 0
                || options.Only.Contains(planned.Exercise.Id)
                || planned.Checks.Any(selected.Contains));
        var withNeeds = selected.Select(check => check.Id).ToHashSet();
        AddNeeds(withNeeds, manifest);
        var run = exercises.SelectMany(planned => planned.Checks)
            .Where(check => withNeeds.Contains(check.Id) && !(options.Quick && check.Trains) && (options.Hidden || !check.Hidden))
            .Select(check => check.Id);
        return new([.. shown], run.ToHashSet());
    }

    private static bool IsSelected(IReadOnlyList<string> only, SheetExercise exercise, CheckDescription check) =>
        only.Count == 0 || only.Any(name => name == exercise.Id || check.IsMeantBy(name));

    /// <summary>A check that comes with its contract judges the calls of all others.</summary>
    private static IEnumerable<string> NeededBy(Manifest manifest, string id) => manifest.Find(id) switch
    {
        { Derived: not null } derived => manifest.Of(derived.Contract).Where(check => check.Derived is null).Select(check => check.Id),
        var check => check?.Needs ?? [],
    };

    private static void AddNeeds(HashSet<string> ids, Manifest manifest)
    {
        var open = new Stack<string>(ids);
        while (open.TryPop(out var id))
        {
            foreach (var need in NeededBy(manifest, id).Where(ids.Add))
                open.Push(need);
        }
    }
}

/// <summary>An exercise with the checks that count for it.</summary>
internal sealed record PlannedExercise(SheetExercise Exercise, IReadOnlyList<CheckDescription> Checks);
