using FluentAssertions;
using Grader.Tests;
using Grader.Tests.Cli.Intake;
using NUnit.Framework;

namespace Grader.Hostile;

/// <summary>Archives and folders that git cannot hold; HostileArchiveTests has the others.</summary>
[Category("S11")]
internal sealed class ArchiveTests
{
    private const string Good = "class Elbo;";

    [Test]
    public void Two_versions_of_a_file_are_both_read()
    {
        using var zip = new Zip().With("src/Elbo.cs", Good).With("src (1)/Elbo.cs", "class Elbo2;");

        OpenedInbox.Single(zip).Sources.Select(source => source.Path).Should().Equal("src (1)/Elbo.cs", "src/Elbo.cs");
    }

    [Test]
    public void One_name_in_two_Unicode_forms_is_two_files()
    {
        using var zip = new Zip().With("Gr\u00f6\u00dfe.cs", Good).With("Gro\u0308\u00dfe.cs", "class Other;");

        OpenedInbox.Single(zip).Sources.Should().HaveCount(2);
    }

    [TestCase("Elbo.cs.", TestName = "A_name_that_ends_in_a_dot_is_no_source")]
    [TestCase("Elbo.cs\u200b", TestName = "A_name_that_ends_in_nothing_visible_is_no_source")]
    [TestCase("Elbo.cs/", TestName = "A_folder_with_the_name_of_a_source_is_no_source")]
    public void Another_name_is_no_source(string name)
    {
        using var zip = new Zip().With("Good.cs", Good).With(name, "");

        OpenedInbox.Single(zip).Sources.Select(source => source.Path).Should().Equal("Good.cs");
    }

    [TestCase("model.pt")]
    [TestCase("model.pkl")]
    [TestCase("data.npz")]
    [TestCase("run.exe")]
    public void A_large_file_of_another_kind_is_not_read(string name)
    {
        using var zip = new Zip().With("Elbo.cs", Good).With(name, new byte[50_000_000]);

        OpenedInbox.Single(zip).Sources.Select(source => source.Path).Should().Equal("Elbo.cs");
    }

    [Test]
    public void Line_ends_of_every_kind_are_one_text()
    {
        using var zip = new Zip().With("Elbo.cs", "class A;\rclass B;\r\nclass C;\u2028class D;\u0085\n");

        OpenedInbox.Single(zip).Sources.Should().ContainSingle().Which.Text.Should().Contain("class D;");
    }

    [Test]
    public void A_source_with_zeros_in_it_is_a_problem_and_the_others_are_read()
    {
        using var zip = new Zip().With("Good.cs", Good).With("Zeros.cs", [0x4D, 0x5A, 0, 0, 0xFF, 0, 1, 2]);

        var contents = OpenedInbox.Single(zip);

        contents.Sources.Select(source => source.Path).Should().Equal("Good.cs");
        contents.Problems.Should().ContainSingle(problem => problem.File == "Zeros.cs");
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Links need rights there.")]
    public void Links_in_a_folder_are_not_followed()
    {
        using var folder = new TestFolder();
        var secret = folder.Write("outside/Secret.cs", "class Secret;");
        folder.Write("in/Good.cs", Good);
        File.CreateSymbolicLink(folder["in/Link.cs"], secret);
        Directory.CreateSymbolicLink(folder["in/folder"], folder["outside"]);
        Directory.CreateSymbolicLink(folder["in/loop"], folder["in"]);

        var contents = OpenedInbox.From(folder["in"], single: true).HandIns.Single().Contents;

        contents.Sources.Select(source => source.Path).Should().Equal("Good.cs");
    }
}
