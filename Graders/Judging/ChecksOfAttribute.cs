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
    public IEnumerable<TestSuite> BuildFrom(ITypeInfo typeInfo) => Fixtures.SelectMany(_ => HandInSource.HandIns(),
        (fixture, handIn) => Named(Build(fixture, handIn), $"{typeInfo.Name}.{Short(fixture.Name)}"));

    private static TestSuite Build(Type fixture, HandIn handIn) =>
        new NUnitTestFixtureBuilder().BuildFrom(new TypeWrapper(fixture), EveryMethod.Instance, new TestFixtureData(handIn));

    private static TestSuite Named(TestSuite suite, string name)
    {
        (suite.Name, suite.FullName) = (name, name);
        foreach (var check in suite.Tests.OfType<Test>())
            check.FullName = $"{name}.{check.Name}";

        return suite;
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
