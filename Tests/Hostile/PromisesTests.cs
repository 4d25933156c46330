using System.Reflection;
using System.Text.RegularExpressions;
using Grader.Tests;
using Grader.Tests.Isolation;
using NUnit.Framework;

namespace Grader.Hostile;

/// <summary>Every promise of SECURITY.md is tested, and every test that names one names one that is there.</summary>
internal sealed partial class PromisesTests
{
    [Test]
    public void Every_promise_is_tested() => Assert.That(Promised().Except(Tested().Select(test => test.Promise)), Is.Empty);

    [Test]
    public void Every_test_names_a_promise_that_exists() =>
        Assert.That(Tested().Where(test => !Promised().Contains(test.Promise)).Select(test => $"{test.Name}: {test.Promise}"), Is.Empty);

    [Test]
    public void Every_hostile_hand_in_names_a_promise() =>
        Assert.That(HostileHandIn.Names().Where(name => HostileHandIn.Read(name).Expected.Promises.Count == 0), Is.Empty);

    private static List<string> Promised() => [.. Row().Matches(Repository.Read("SECURITY.md")).Select(row => row.Groups[1].Value)];

    private static IEnumerable<(string Name, string Promise)> Tested() => HostileHandIn.Names()
        .SelectMany(name => HostileHandIn.Read(name).Expected.Promises, (name, promise) => (name, promise))
        .Concat(Assembly.GetExecutingAssembly().GetTypes().Concat(typeof(HostileHandIn).Assembly.GetTypes()).SelectMany(CategoriesOf));

    /// <summary>The categories that are ids of promises, of a fixture and its tests.</summary>
    private static IEnumerable<(string Name, string Promise)> CategoriesOf(Type fixture) => fixture.GetMethods().Append<MemberInfo>(fixture)
        .SelectMany(member => member.GetCustomAttributes<CategoryAttribute>(), (member, category) => (member.Name, category.Name))
        .Where(test => Id().IsMatch(test.Item2));

    [GeneratedRegex(@"^\| ([SN]\d+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^[SN]\d+$")]
    private static partial Regex Id();
}
