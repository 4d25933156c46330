using System.Reflection;
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
    public IEnumerable<TestSuite> BuildFrom(ITypeInfo typeInfo)
    {
        var manifest = Manifest.Of([.. Fixtures]);
        bool IsCheck(Type fixture, string method) => manifest.Find($"{fixture.Name}.{method}") is not null;
        var parts = manifest.Checks.GroupBy(check => check.Contract).ToList();
        return HandInSource.HandIns().SelectMany(handIn => parts.SelectMany(part => handIn.Stubs.Has(part.Key)
            ? [Placeholder(typeInfo.Name, handIn, part.First())]
            : part.Select(check => check.Fixture).Distinct()
                .Select(fixture => Suite(typeInfo.Name, handIn, fixture, method => IsCheck(fixture, method)))));
    }

    private static TestSuite Suite(string exercise, HandIn handIn, Type fixture, Func<string, bool> isMeant)
    {
        var methods = new Methods(isMeant);
        var suite = new NUnitTestFixtureBuilder().BuildFrom(new TypeWrapper(fixture), methods, new TestFixtureData(handIn));
        suite.Name = suite.FullName = $"{exercise}.{Short(fixture.Name)}";
        foreach (var check in suite.Tests.OfType<Test>())
            check.FullName = $"{suite.FullName}.{check.Name}";
        return suite;
    }

    /// <summary>
    /// Of a part that is not attempted one check runs, which says so, whatever category it has: a console lists each test that is left out.
    /// </summary>
    private static TestSuite Placeholder(string exercise, HandIn handIn, CheckDescription first)
    {
        var suite = Suite(exercise, handIn, first.Fixture, method => first.Id == $"{first.Fixture.Name}.{method}");
        var check = (Test)suite.Tests[0];
        check.Name = "Not_attempted";
        check.FullName = $"{suite.FullName}.{check.Name}";
        check.Properties[PropertyNames.Category].Clear();
        return suite;
    }

    private static string Short(string fixture) =>
        fixture.EndsWith(Suffix, StringComparison.Ordinal) ? fixture[..^Suffix.Length] : fixture;

    private sealed class Methods(Func<string, bool> isMeant) : IPreFilter
    {
        public bool IsMatch(Type type) => true;

        public bool IsMatch(Type type, MethodInfo method) => isMeant(method.Name);
    }
}
