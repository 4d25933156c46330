using System.Reflection;
using Grader.Judging.Courses;
using Grader.Judging.Resources;

namespace Grader.Judging.Manifests;

/// <summary>
/// Every check that there is, read from the attributes of the fixtures. Points are counted from this list and not from the results:
/// a check without a result earns nothing.
/// </summary>
public sealed class Manifest
{
    private readonly Dictionary<string, CheckDescription> byId;
    private readonly ILookup<Type, CheckDescription> byContract;

    private Manifest(IReadOnlyList<CheckDescription> checks, IReadOnlyList<Type> resourceReaders)
    {
        (Checks, ResourceReaders) = (checks, resourceReaders);
        byId = checks.ToDictionary(check => check.Id);
        byContract = checks.ToLookup(check => check.Contract);
    }

    /// <summary>The checks, grouped by fixture, and within a fixture in the order of its file.</summary>
    public IReadOnlyList<CheckDescription> Checks { get; }

    /// <summary>The contracts that have checks.</summary>
    public IEnumerable<Type> Contracts => byContract.Select(contract => contract.Key);

    /// <summary>The types that read data which a user supplies.</summary>
    internal IReadOnlyList<Type> ResourceReaders { get; }

    /// <summary>Reads the fixtures of courses; those of a library that several lean on are there once.</summary>
    public static Manifest Of(params IReadOnlyList<Course> courses) => Of([.. courses.SelectMany(course => course.CheckTypes).Distinct()]);

    /// <summary>Reads some fixtures.</summary>
    /// <exception cref="ArgumentException">Two checks have the same id: fixtures of equal name in two namespaces.</exception>
    public static Manifest Of(params Type[] fixtures) => new(
        WithDerived([.. Concrete(fixtures, typeof(ContractChecks)).SelectMany(ChecksOf)]),
        [.. Concrete(fixtures, typeof(IResourceReader))]);

    /// <summary>The check of this id, or null.</summary>
    public CheckDescription? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>The checks of a contract, in the order in which they run.</summary>
    public IEnumerable<CheckDescription> Of(Type contract) => byContract[contract];

    /// <summary>
    /// The contracts with checks that a sheet may mean by a name: "INegativeElbo" or, with the topic, "Diffusion.INegativeElbo".
    /// </summary>
    public IReadOnlyList<Type> ContractsNamed(string name) =>
        [.. Contracts.Where(contract => contract.Name == name || contract.FullName!.EndsWith($".{name}", StringComparison.Ordinal))];

    private static IEnumerable<Type> Concrete(IEnumerable<Type> types, Type kind) =>
        types.Where(type => type is { IsAbstract: false } && type.IsAssignableTo(kind));

    /// <summary>Adds the checks that come with each contract, after those of its last fixture.</summary>
    private static IReadOnlyList<CheckDescription> WithDerived(IReadOnlyList<CheckDescription> written) =>
    [
        .. written
            .Concat(written.GroupBy(check => check.Contract).SelectMany(contract => DerivedChecks.Of(contract.Key, [.. contract])))
            .OrderBy(check => check.Fixture.FullName, StringComparer.Ordinal).ThenBy(check => check.Order),
    ];

    private static IEnumerable<CheckDescription> ChecksOf(Type fixture) => fixture
        .GetMethods(BindingFlags.Public | BindingFlags.Instance)
        .Where(method => method.IsDefined(typeof(PointsAttribute)))
        .Select(method => CheckDescription.Of(fixture, method));
}
