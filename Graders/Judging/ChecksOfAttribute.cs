using Grader.Judging.Manifests;
using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Builders;

namespace Grader.Judging;

/// <summary>
/// Makes a class of a student's test project stand for one exercise: its tests are the checks of these fixtures, over the hand-in of
/// <see cref="HandInSource"/>. They are named "Exercise.Contract.Check", so that a list of tests and <c>--filter</c> show all three.
/// </summary>
/// <param name="fixtures">The fixtures of the exercise's contracts.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ChecksOfAttribute(params Type[] fixtures) : NUnitAttribute, IFixtureBuilder
{
    private const string Suffix = "Checks";

    /// <summary>The fixtures of the exercise's contracts.</summary>
    public IReadOnlyList<Type> Fixtures { get; } = fixtures;

    /// <inheritdoc/>
    public IEnumerable<TestSuite> BuildFrom(ITypeInfo typeInfo) =>
        HandInSource.HandIns().SelectMany(handIn => Fixtures, (handIn, fixture) => Suite(typeInfo.Name, handIn, fixture));

    private static TestSuite Suite(string exercise, HandIn handIn, Type fixture)
    {
        var suite = new NUnitTestFixtureBuilder().BuildFrom(new TypeWrapper(fixture), EveryMethod.Instance, new TestFixtureData(handIn));
        var contract = Manifest.Of(fixture).Contracts.Single();
        suite.Name = suite.FullName = $"{exercise}.{Short(fixture.Name)}";
        foreach (var check in suite.Tests.OfType<Test>())
            check.FullName = $"{suite.FullName}.{check.Name}";
        if (handIn.Stubs.Has(contract))
            ShowOnce(suite);
        return suite;
    }

    /// <summary>Of a part that is not attempted one test runs and says so; the others can still be asked for by name.</summary>
    private static void ShowOnce(TestSuite suite)
    {
        var checks = suite.Tests.OfType<Test>().OrderBy(check => check.Properties.Get(PropertyNames.Order)).ToList();
        checks[0].Name = "Not_attempted";
        checks[0].FullName = $"{suite.FullName}.{checks[0].Name}";
        foreach (var check in checks.Skip(1))
            check.RunState = RunState.Explicit;
    }

    private static string Short(string fixture) =>
        fixture.EndsWith(Suffix, StringComparison.Ordinal) ? fixture[..^Suffix.Length] : fixture;

    private sealed class EveryMethod : IPreFilter
    {
        public static readonly EveryMethod Instance = new();

        public bool IsMatch(Type type) => true;

        public bool IsMatch(Type type, System.Reflection.MethodInfo method) => true;
    }
}
