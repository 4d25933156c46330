using FluentAssertions;
using NUnit.Framework;

namespace Grader.Tests.Cli.Intake;

public sealed class KitContentsTests
{
    [TestCase("")]
    [TestCase("my-kit/")]
    public void Of_a_kit_only_the_answers_are_read(string folder)
    {
        using var zip = Kit(folder);

        OpenedInbox.Single(zip).Sources.Select(source => source.Path).Should().Equal($"{folder}Exercises/3.1-prior/Prior.cs");
    }

    [Test]
    public void Prose_is_read_wherever_it_lies_and_what_is_left_out_is_named()
    {
        using var zip = Kit("my-kit/")
            .With("my-kit/README.md", "of the kit").With("my-kit/.github/workflows/ci.yml", "")
            .With("my-kit/report.pdf", "%PDF").With("my-kit/text/answers.md", "because").With("my-kit/feedback/feedback.md", "earlier")
            .With("my-kit/Exercises/3.1-prior/plot.png", "picture");

        var contents = OpenedInbox.Single(zip);

        contents.Documents.Select(document => document.Path)
            .Should().Equal("my-kit/Exercises/3.1-prior/plot.png", "my-kit/report.pdf", "my-kit/text/answers.md");
        contents.Problems.Single().ToString().Should().Be("my-kit/old/Prior.cs: lies outside of the folder \"Exercises\" of the kit "
            + "and is not graded; it was left out.");
    }

    [Test]
    public void A_packed_kit_is_one_hand_in_and_no_folder_of_hand_ins()
    {
        using var zip = Kit("");

        OpenedInbox.From(zip.File("anna.zip")).Names.Should().Equal("anna");
    }

    [Test]
    public void A_kit_in_an_archive_of_a_platform_is_read_likewise()
    {
        using var zip = new Zip().With("Anna Schmidt_4711_assignsubmission_file/kit.zip", Kit("").Bytes());

        OpenedInbox.From(zip.File()).HandIns.Single().Contents.Sources.Single().Path.Should().EndWith("Exercises/3.1-prior/Prior.cs");
    }

    [Test]
    public void Without_the_folder_of_answers_everything_is_read()
    {
        using var zip = new Zip().With("kit.yaml", "sheet: dtu").With("Prior.cs", "class Prior;");

        OpenedInbox.Single(zip).Sources.Should().ContainSingle();
    }

    private static Zip Kit(string folder) => new Zip()
        .With($"{folder}kit.yaml", "sheet: dtu")
        .With($"{folder}Kit.slnx", "<Solution/>")
        .With($"{folder}Checks/Sheet.cs", "class Exercise_3_1;")
        .With($"{folder}packages/Grader.nupkg", "package")
        .With($"{folder}old/Prior.cs", "class Prior;")
        .With($"{folder}Exercises/3.1-prior/Prior.cs", "class Prior;")
        .With($"{folder}Exercises/obj/Prior.cs", "class Prior;");
}
