using Grader.Grading;
using Grader.Judging.Courses;
using Grader.Judging.Manifests;
using Grader.Judging.Sheets;
using Grader.Wire;

namespace Grader.Tests;

/// <summary>The courses of this repository, loaded as the grader loads them.</summary>
internal static class KnownCourses
{
    private static readonly Lazy<Catalogue> catalogue = new(() => Catalogue.Load());

    public static Catalogue Catalogue => catalogue.Value;

    public static IReadOnlyList<Course> All => Catalogue.Courses;

    public static Manifest Manifest => Catalogue.Manifest;

    public static IReadOnlyList<Sheet> Sheets => Catalogue.Sheets;

    public static ContractSet Contracts { get; } = catalogue.Value.Contracts;

    /// <summary>The contracts, and the types that they name.</summary>
    public static IReadOnlySet<Type> ContractTypes { get; } = Contracts.ExportedTypes.ToHashSet();

    /// <summary>Every type of the checks, of libraries too.</summary>
    public static IEnumerable<Type> CheckTypes => All.SelectMany(course => course.CheckTypes).Distinct();
}
