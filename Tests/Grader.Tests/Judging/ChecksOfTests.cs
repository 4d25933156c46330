using FluentAssertions;
using Grader.Judging;
using Grader.Tests.Judging.Fakes;
using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Grader.Tests.Judging;

public sealed class ChecksOfTests
{
    private const string Answered = "class A : IFake { double Answer(long n) => n; }";

    [Test]
    public void Tests_are_named_by_exercise_contract_and_check() =>
        Tests(Answered).Select(test => test.FullName).Should().Contain("Exercise1.Fake.Is_finite").And.HaveCount(5);

    [Test]
    public void A_part_that_is_not_attempted_is_one_test() =>
        Tests("").Should().ContainSingle().Which.FullName.Should().Be("Exercise1.Fake.Not_attempted");

    private static List<ITest> Tests(string source)
    {
        using var fake = FakeCode.HandIn(n => n);
        using var handIn = new HandIn(fake.Info, fake.Code) { Stubs = new Stubs([source]) };
        using var _ = HandInSource.UseForFixtures(handIn);
        var suites = new ChecksOfAttribute(typeof(FakeChecks)).BuildFrom(new TypeWrapper(typeof(Exercise1)));
        return [.. suites.SelectMany(suite => suite.Tests)];
    }

    private sealed class Exercise1;
}
