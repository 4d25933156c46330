using FluentAssertions;
using Grader.Judging.Manifests;
using Grader.Tests.Judging.Fakes;
using NUnit.Framework;

namespace Grader.Tests.Judging;

internal sealed class ManifestTests
{
    private static readonly Manifest manifest = Manifest.Of(typeof(FakeChecks), typeof(SecondFakeChecks));

    [Test]
    public void A_check_is_described_by_its_attributes()
    {
        var check = manifest.Find("FakeChecks.Is_two")!;

        check.Title.Should().Be("Is two");
        check.Contract.Should().Be<IFake>();
        check.Weight.Should().Be(2);
        check.Needs.Should().Equal("FakeChecks.Is_finite");
        check.Cites.Should().Be("Nobody 2020, eq. (2)");
        check.Law.Should().Be("a_2 = 2");
        check.Within.Should().Be("rounding of double precision");
        (check.Hidden, check.Trains).Should().Be((false, false));
    }

    [Test]
    public void Hidden_and_training_checks_are_marked()
    {
        manifest.Find("FakeChecks.Is_three")!.Hidden.Should().BeTrue();
        manifest.Find("FakeChecks.Learns_four")!.Trains.Should().BeTrue();
    }

    [Test]
    public void A_need_may_stand_in_another_fixture() =>
        manifest.Find("SecondFakeChecks.Stands_behind_a_broken_check")!.Needs.Should()
            .Equal("SecondFakeChecks.Breaks_itself", "FakeChecks.Is_finite");

    [Test]
    public void A_contract_is_found_by_name_with_or_without_its_topic()
    {
        manifest.ContractsNamed("IFake").Should().Equal(typeof(IFake));
        manifest.ContractsNamed("Fakes.IFake").Should().Equal(typeof(IFake));
        manifest.ContractsNamed("ake").Should().BeEmpty();
    }
}
