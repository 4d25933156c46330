using Grader.Judging.Courses;
using Grader.Judging.Manifests;
using Grader.Judging.Scoring;
using Grader.Judging.Sheets;
using Grader.Wire;

namespace Grader.Grading;

/// <summary>Everything that can be graded: the courses, with their checks, and the sheets that give points for them.</summary>
internal sealed class Catalogue
{
    private readonly Lazy<Manifest> manifest;
    private readonly Lazy<IReadOnlyList<Sheet>> sheets;

    private Catalogue(IReadOnlyList<Course> courses)
    {
        Courses = courses;
        manifest = new(() => courses is [var only] ? only.Manifest : Manifest.Of(courses));
        sheets = new(() => [.. courses.SelectMany(course => course.Sheets).OrderBy(sheet => sheet.Id, StringComparer.Ordinal)]);
    }

    /// <summary>The courses, by id.</summary>
    public IReadOnlyList<Course> Courses { get; }

    /// <summary>Every check.</summary>
    public Manifest Manifest => manifest.Value;

    /// <summary>Every sheet, by id.</summary>
    public IReadOnlyList<Sheet> Sheets => sheets.Value;

    /// <summary>What the hand-ins of these courses implement.</summary>
    public ContractSet Contracts => ContractSet.Union([.. Courses.Select(course => course.Contracts)]);

    /// <summary>Loads one course, or those that come with the program.</summary>
    /// <param name="folder">The folder of the one; null for the others.</param>
    /// <exception cref="CourseException">The folder is no course.</exception>
    public static Catalogue Load(string? folder = null) =>
        new(folder is null ? [.. ShippedCourses.All.Select(Course.Load)] : [Fitting(folder)]);

    /// <summary>The course of a folder that the grader does not know.</summary>
    private static Course Fitting(string folder)
    {
        var course = Course.Load(folder);
        course.RequireFit();
        return course;
    }

    /// <summary>The course of one sheet alone, or all where none is named.</summary>
    /// <exception cref="RefusedException">There is no such sheet.</exception>
    public Catalogue WithSheet(string? sheet) => sheet is null ? this : new([CourseOf(sheet)]);

    /// <summary>The sheet with an id.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public Sheet Sheet(string id) => CourseOf(id).Sheets.First(sheet => IsCalled(sheet.Id, id));

    /// <summary>The course with a sheet of this id.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public Course CourseOf(string sheet) => Courses.FirstOrDefault(course => course.SheetIds.Any(id => IsCalled(id, sheet)))
        ?? throw new RefusedException($"There is no sheet \"{sheet}\". Sheets: "
            + $"{string.Join(", ", Courses.SelectMany(course => course.SheetIds).Order(StringComparer.Ordinal))}. See \"grader list\".");

    /// <summary>The checks of a sheet's exercise, in the order in which they run.</summary>
    public IEnumerable<CheckDescription> Checks(SheetExercise exercise) => exercise.Contracts.SelectMany(Manifest.Of);

    /// <summary>Points of a check: its share of the exercise or, where contracts are chosen, of what one of them is worth.</summary>
    public double Worth(SheetExercise exercise, CheckDescription check) => PointShares.Of(exercise, Checks(exercise))[check.Id];

    private static bool IsCalled(string id, string name) => id.Equals(name, StringComparison.OrdinalIgnoreCase);
}
