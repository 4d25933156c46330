using FluentAssertions;
using Grader.Intake;
using NUnit.Framework;

namespace Grader.Tests.Cli.Intake;

public sealed class InboxLayoutTests
{
    private const string Kl = "public class A : IPosteriorKl { }";
    private const string Marginal = "public sealed class B(int n) : object, ILatentMarginal { }";

    [Test]
    public void A_Moodle_archive_has_one_folder_for_each_person_with_the_key_in_its_name()
    {
        using var zip = new Zip()
            .With("Anna Schmidt_4711_assignsubmission_file/Elbo.cs", "class Elbo;")
            .With("Bob_O'Neil_12_assignsubmission_file_/src/Elbo.cs", "class Elbo;");

        var inbox = OpenedInbox.From(zip.File());

        inbox.Layout.Should().Be("a Moodle archive");
        inbox.HandIns.Select(handIn => (handIn.Envelope.Name, handIn.Envelope.PlatformId, handIn.Contents.Sources.Single().Path))
            .Should().Equal(("Anna Schmidt", "4711", "Elbo.cs"), ("Bob O'Neil", "12", "src/Elbo.cs"));
        inbox.Ids.Should().Equal("anna-schmidt-4711", "bob-o-neil-12");
    }

    [Test]
    public void A_flat_Moodle_archive_has_the_key_in_the_name_of_each_file()
    {
        using var zip = new Zip()
            .With("Participant_77_assignsubmission_file_Elbo.cs", "class Elbo;")
            .With("Participant_77_assignsubmission_file_Toy.cs", "class Toy;")
            .With("Participant_77_assignsubmission_onlinetext/onlinetext.html", "<p>see file</p>");

        var (envelope, contents) = OpenedInbox.From(zip.File()).HandIns.Single();

        envelope.Name.Should().Be("Participant");
        envelope.Id.Should().Be("participant-77");
        contents.Sources.Select(source => source.Path).Should().Equal("Elbo.cs", "Toy.cs");
    }

    [Test]
    public void A_Canvas_archive_says_who_and_how_late_in_the_name_of_each_file()
    {
        using var zip = new Zip()
            .With("schmidtanna_LATE_4711_90210_Elbo.cs", "class Elbo;")
            .With("schmidtanna_LATE_4711_90211_Toy.cs", "class Toy;")
            .With("anon_12_90212_hand_in.zip", new Zip().With("Elbo.cs", "class Elbo;").Bytes())
            .With("muellerpia_13_text.html", "<p>nothing</p>");

        var inbox = OpenedInbox.From(zip.File());

        inbox.Layout.Should().Be("a Canvas archive");
        inbox.HandIns.Select(handIn => (handIn.Envelope.Id, handIn.Envelope.Late, handIn.Contents.Sources.Count))
            .Should().Equal(("anon-12-12", false, 1), ("muellerpia-13", false, 0), ("schmidtanna-4711", true, 2));
    }

    [Test]
    public void An_archive_of_a_folder_of_folders_has_one_hand_in_for_each_inner_folder()
    {
        using var zip = new Zip()
            .With("week3/anna/Kl.cs", Kl)
            .With("week3/bob/Kl.cs", Kl)
            .With("week3/carl.zip", new Zip().With("Elbo.cs", "class Elbo;").Bytes());

        OpenedInbox.From(zip.File()).Names.Should().Equal("anna", "bob", "carl");
    }

    [Test]
    public void A_folder_without_files_is_a_hand_in_without_files()
    {
        using var zip = new Zip()
            .With("anna/Elbo.cs", "class Elbo;")
            .With("bob/obj/project.assets.json", "{}")
            .With("carl/", "");

        var inbox = OpenedInbox.From(zip.File());

        inbox.Names.Should().Equal("anna", "bob", "carl");
        inbox.HandIns.Select(handIn => handIn.Contents.Problems.Count).Should().Equal(0, 1, 1);
        inbox.HandIns[2].Contents.Problems.Single().Text.Should().Be("no C# source file (.cs) was handed in.");
    }

    [Test]
    public void An_archive_with_code_at_its_top_is_one_hand_in_named_like_the_archive()
    {
        using var zip = new Zip().With("Elbo.cs", "class Elbo;").With("src/Toy.cs", "class Toy;");

        var inbox = OpenedInbox.From(zip.File("group 7.zip"));

        inbox.Layout.Should().Be("one hand-in");
        inbox.Names.Should().Equal("group 7");
    }

    [Test]
    public void A_file_of_no_hand_in_is_reported_and_left_out()
    {
        using var zip = new Zip().With("anna/Elbo.cs", "class Elbo;").With("roster.csv", "anna");

        OpenedInbox.From(zip.File()).Problems.Single().ToString().Should().Be("roster.csv: belongs to no hand-in; it was left out.");
    }

    [Test]
    public void Two_people_with_one_name_are_two_hand_ins()
    {
        using var zip = new Zip()
            .With("Anna Schmidt_1_assignsubmission_file/Elbo.cs", "class Elbo;")
            .With("Anna Schmidt_2_assignsubmission_file/Elbo.cs", "class Elbo;");

        OpenedInbox.From(zip.File()).Ids.Should().Equal("anna-schmidt-1", "anna-schmidt-2");
    }

    [Test]
    public void One_person_with_two_folders_is_one_hand_in_and_the_later_file_counts()
    {
        using var zip = new Zip()
            .With("Anna Schmidt_1_assignsubmission_file/Elbo.cs", "class Elbo;")
            .With("Anna Schmidt_1_assignsubmission_file_/Elbo.cs", "class Later;");

        var (_, contents) = OpenedInbox.From(zip.File()).HandIns.Single();

        contents.Sources.Single().Text.Should().Be("class Later;");
        contents.Problems.Single().ToString().Should().Be("Elbo.cs: was handed in twice; the later one counts.");
    }

    [Test]
    public void Loose_files_that_implement_the_same_contracts_are_one_hand_in_each()
    {
        using var zip = new Zip().With("anna.cs", Kl).With("bob.cs", Kl).With("bob (1).cs", Kl);

        var inbox = OpenedInbox.From(zip.File());

        (inbox.Layout, inbox.Example).Should().Be(("one folder, archive or .cs file each", "anna.cs"));
        inbox.Names.Should().Equal("anna", "bob");
        inbox.HandIns[1].Contents.Sources.Should().ContainSingle();
    }

    [Test]
    public void A_loose_file_beside_folders_with_the_same_contracts_is_a_hand_in_of_its_own()
    {
        using var zip = new Zip().With("anna/Kl.cs", Kl).With("bob/src/Kl.cs", Kl).With("carl.cs", Kl).With("notes.txt", "for tutors");

        var inbox = OpenedInbox.From(zip.File());

        inbox.Names.Should().Equal("anna", "bob", "carl");
        inbox.Problems.Single().File.Should().Be("notes.txt");
    }

    [Test]
    public void Archives_beside_a_loose_file_are_one_hand_in_each()
    {
        var packed = new Zip().With("Kl.cs", Kl).Bytes();
        using var zip = new Zip().With("anna.zip", packed).With("bob.zip", packed).With("carl.cs", Kl);

        OpenedInbox.From(zip.File()).Names.Should().Equal("anna", "bob", "carl");
    }

    [Test]
    public void Where_two_layouts_are_possible_the_grader_asks()
    {
        using var zip = new Zip().With("anna.cs", Kl).With("bob.cs", Kl).With("carl.cs", Marginal);
        var path = zip.File("week3.zip");

        FluentActions.Invoking(() => OpenedInbox.From(path)).Should().Throw<IntakeException>()
            .WithMessage("*\"week3\" can be understood in two ways*Nothing was graded*--layout single or --layout each.");
        Names(path, LayoutChoice.Each).Should().Equal("anna", "bob", "carl");
        Names(path, LayoutChoice.RecognisedOrEach).Should().Equal("anna", "bob", "carl");
        Names(path, LayoutChoice.Single).Should().Equal("week3");
    }

    [Test]
    public void Files_of_one_hand_in_implement_different_contracts()
    {
        using var zip = new Zip().With("Kl.cs", Kl).With("src/Marginal.cs", Marginal).With("plots/elbo.png", "picture");

        OpenedInbox.From(zip.File("anna.zip")).Names.Should().Equal("anna");
    }

    [TestCase("src/Kl.cs", "docs/report.pdf")]
    [TestCase("3.1-prior/Solution.cs", "3.2-kl/Solution.cs")]
    [TestCase("kit.yaml", "Exercises/3.1-prior/Prior.cs")]
    public void A_course_of_one_folder_has_one_hand_in_with_its_name(string first, string second)
    {
        using var zip = new Zip().With($"anna/{first}", "").With($"anna/{second}", "").With("anna/report/report.md", "");

        OpenedInbox.From(zip.File("week3.zip")).Names.Should().Equal("anna");
    }

    [Test]
    public void A_single_folder_with_folders_of_other_names_is_asked_about()
    {
        using var zip = new Zip().With("week3/anna/Kl.cs", Kl).With("week3/bob/Marginal.cs", Marginal);
        var path = zip.File();

        FluentActions.Invoking(() => OpenedInbox.From(path)).Should().Throw<IntakeException>().WithMessage("*--layout each-inside.");
        Names(path, LayoutChoice.EachInside).Should().Equal("anna", "bob");
        Names(path, LayoutChoice.Each).Should().Equal("week3");
    }

    [Test]
    public void One_of_a_file_and_its_equal_copy_is_taken_and_different_ones_are_named()
    {
        using var zip = new Zip()
            .With("Elbo.cs", "class Elbo;").With("Elbo (1).cs", "class Elbo;")
            .With("Toy.cs", "class Toy;").With("Toy(2).cs", "class Toy { }");

        var contents = OpenedInbox.Single(zip);

        contents.Sources.Select(source => source.Path).Should().Equal("Elbo.cs", "Toy(2).cs", "Toy.cs");
        contents.Problems.Select(problem => problem.ToString()).Should().Equal(
            "Elbo (1).cs: is the same as \"Elbo.cs\", which was taken; this one was left out.",
            "Toy(2).cs: is named as a copy of \"Toy.cs\" but differs from it; both were read. Hand in the right one alone.");
    }

    [Test]
    public void A_file_that_nobody_reads_is_named()
    {
        using var zip = new Zip().With("Elbo.cs", "class Elbo;").With("weights.pt", "numbers").With("report.pdf", "%PDF");

        var contents = OpenedInbox.Single(zip);

        contents.Documents.Single().Path.Should().Be("report.pdf");
        contents.Problems.Single().ToString().Should().StartWith("weights.pt: is no source and no document (");
    }

    [TestCase("Jürgen Groß", "juergen-gross")]
    [TestCase("=HYPERLINK(\"http://x\",\"y\")", "hyperlink-http-x-y")]
    [TestCase("../../etc", "etc")]
    [TestCase("张伟", "hand-in")]
    [TestCase("🎉", "hand-in")]
    [TestCase("Zu\u0308rich", "zurich")]
    [TestCase("CON", "con-hand-in")]
    public void Ids_are_fit_for_file_names(string name, string id) => Slug.Of(name).Should().Be(id);

    private static IEnumerable<string> Names(string path, LayoutChoice choice)
    {
        using var inbox = Inbox.Open(path, choice, IntakeLimits.For(KnownCourses.Contracts));
        return [.. inbox.Envelopes.Select(envelope => envelope.Name)];
    }
}
