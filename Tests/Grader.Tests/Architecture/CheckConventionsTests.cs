using System.Reflection;
using Grader.Judging;
using Grader.Judging.Manifests;
using Grader.Judging.Statistics;
using NUnit.Framework;

namespace Grader.Tests.Architecture;

internal sealed class CheckConventionsTests
{
    private static readonly Assembly checks = Assembly.Load("Grader.Checks");

    private static readonly Manifest manifest = Manifest.Of(checks);

    private static IEnumerable<Type> Fixtures() =>
        checks.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(ContractChecks)));

    private static IEnumerable<string> Ids() => manifest.Checks.Select(check => check.Id);

    [Test]
    public void Every_test_of_the_checks_assembly_is_a_check_with_points()
    {
        var wrong = checks.GetTypes().SelectMany(type => type.GetMethods())
            .Where(method => method.IsDefined(typeof(TestAttribute)) != method.IsDefined(typeof(PointsAttribute)))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}");
        Assert.That(wrong, Is.Empty,
            "a check has both [Test] and [Points]: without the one it never runs, without the other nothing guards it.");
    }

    [TestCaseSource(nameof(Ids))]
    public void A_check_has_a_weight_a_source_and_a_sentence_for_a_name(string id)
    {
        var check = manifest.Find(id)!;
        Assert.Multiple(() =>
        {
            Assert.That(check.Weight, Is.InRange(0, 100), "[Points] is a share within the exercise, such as 1 to 5");
            Assert.That(check.Cites, Is.Not.Empty, "[Cites] says where the law comes from: paper and equation, or sheet and exercise");
            Assert.That(check.Title, Does.Match("^[A-Z][^_]* [^_]*$"), "the name is a sentence that students read: Words_with_underscores");
            Assert.That(check.Title, Does.Not.Match("^(Test|Should) | should [a-z]"), "state the law in the present tense");
        });
    }

    [TestCaseSource(nameof(Ids))]
    public void A_needed_check_exists_and_comes_first(string id)
    {
        var check = manifest.Find(id)!;
        foreach (var need in check.Needs)
        {
            var needed = manifest.Find(need);
            Assert.That(needed, Is.Not.Null, $"{id} needs {need}, which is no check");
            Assert.That(needed!.Fixture != check.Fixture || needed.Order < check.Order,
                $"{id} needs {need}, which runs later; declare it earlier");
        }
    }

    [Test]
    public void All_statistical_decisions_together_keep_the_error_budget() =>
        Assert.That(manifest.Checks.Sum(check => check.Decisions), Is.AtMost(ErrorBudget.Decisions),
            "chance may fail one correct hand-in in a million: join decisions, or make checks exact, before adding more");

    [TestCaseSource(nameof(Fixtures))]
    public void A_fixture_is_public_sealed_and_plain(Type fixture)
    {
        Assert.Multiple(() =>
        {
            Assert.That(fixture.IsPublic && fixture.IsSealed, "NUnit finds public classes, and nothing derives from checks");
            Assert.That(fixture.Name, Does.EndWith("Checks"));
            Assert.That(
                fixture.GetMethods().SelectMany(method => method.GetCustomAttributes()).Where(attribute => attribute
                    is SetUpAttribute or TearDownAttribute or OneTimeSetUpAttribute or OneTimeTearDownAttribute
                    or TestCaseAttribute or TestCaseSourceAttribute),
                Is.Empty, "what runs outside a check's method has no verdict, and a check is one method");
        });
    }
}
