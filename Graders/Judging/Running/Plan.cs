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
        var named = exercises.SelectMany(exercise => exercise.Checks.Where(check => Named(options.Only, exercise.Exercise, check))).ToList();
        var needed = named.Select(check => check.Id).ToHashSet();
        AddNeeds(needed, manifest);
        return new(
            options.Only.Count == 0 ? exercises : [.. exercises.Where(exercise => exercise.Checks.Any(named.Contains) || options.Only.Contains(exercise.Exercise.Id))],
            exercises.SelectMany(exercise => exercise.Checks)
                .Where(check => needed.Contains(check.Id) && !(options.Quick && check.Trains) && (options.Hidden || !check.Hidden))
                .Select(check => check.Id).ToHashSet());
    }

    private static bool Named(IReadOnlyList<string> only, SheetExercise exercise, CheckDescription check) =>
        only.Count == 0 || only.Any(name => name == exercise.Id || check.IsMeantBy(name));

    private static void AddNeeds(HashSet<string> ids, Manifest manifest)
    {
        var open = new Stack<string>(ids);
        while (open.TryPop(out var id))
        {
            foreach (var need in (manifest.Find(id)?.Needs ?? []).Where(ids.Add))
                open.Push(need);
        }
    }
}

/// <summary>An exercise with the checks that count for it.</summary>
internal sealed record PlannedExercise(SheetExercise Exercise, IReadOnlyList<CheckDescription> Checks);
