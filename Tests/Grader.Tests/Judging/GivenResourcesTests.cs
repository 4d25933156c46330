using FluentAssertions;
using Grader.Judging.Resources;
using Grader.Tests.Judging.Fakes;
using NUnit.Framework;

namespace Grader.Tests.Judging;

internal sealed class GivenResourcesTests
{
    [Test]
    public void A_folder_is_read_by_the_reader_that_is_declared_for_it()
    {
        var given = FakeResource.Read("here");

        given.Find<string>("words").Should().Be("here");
        given.Find<string>("numbers").Should().BeNull();
    }

    [Test]
    public void Other_data_has_another_fingerprint_and_no_data_an_empty_one()
    {
        FakeResource.Read("here").Fingerprint.Should().Be("words=words of here").And.NotBe(FakeResource.Read("there").Fingerprint);
        GivenResources.None.Fingerprint.Should().BeEmpty();
    }

    [Test]
    public void A_replay_names_the_data_but_not_the_tutors_folder() =>
        FakeResource.Read("/home/tutor").ReplayOptions.Should().Be(" --words <words>");
}
