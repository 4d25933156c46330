using System.Reflection;
using Grader.Judging.Manifests;
using Grader.Judging.Scoring;
using Grader.Judging.Sheets;

namespace Grader.Cli;

/// <summary>Everything that can be graded: the checks, and the sheets that give points for them.</summary>
internal sealed class Catalogue
{
    private Catalogue(Manifest manifest, IReadOnlyList<Sheet> sheets) => (Manifest, Sheets) = (manifest, sheets);

    /// <summary>Every check.</summary>
    public Manifest Manifest { get; }

    /// <summary>By file name.</summary>
    public IReadOnlyList<Sheet> Sheets { get; }

    /// <summary>Reads what is shipped beside the program.</summary>
    public static Catalogue Load()
    {
        var manifest = Manifest.Of(Assembly.Load("Grader.Checks"));
        return new Catalogue(manifest, new SheetReader(manifest).ReadAll(SheetReader.Folder));
    }

    /// <summary>The sheet with an id.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public Sheet Sheet(string id) => Sheets.FirstOrDefault(sheet => sheet.Id.Equals(id, StringComparison.OrdinalIgnoreCase))
        ?? throw new UsageException($"There is no sheet \"{id}\". Sheets: {string.Join(", ", Sheets.Select(sheet => sheet.Id))}. See \"grader list\".");

    /// <summary>The checks of a sheet's exercise, in the order in which they run.</summary>
    public IEnumerable<CheckDescription> Checks(SheetExercise exercise) => exercise.Contracts.SelectMany(Manifest.Of);

    /// <summary>Points of a check: its share of the exercise or, where contracts are chosen, of what one of them is worth.</summary>
    public double Worth(SheetExercise exercise, CheckDescription check) => PointShares.Of(exercise, Checks(exercise))[check.Id];
}
