using FluentAssertions;
using Grader.Grading.Output;
using Grader.Results;
using NUnit.Framework;

namespace Grader.Tests.Cli.Output;

public sealed class SourcesFolderTests
{
    [Test]
    public void Names_lead_nowhere_else_and_stay_apart()
    {
        var names = new KeptNames();
        string[] paths =
        [
            "src/Elbo.cs", "SRC/elbo.cs", "a.cs", "a.cs/b.cs", "../../key.txt", "..", ".ssh/id.txt", "con.md", "", "<img src=x>.md",
            "Übung 1.pdf",
            $"{new string('x', 300)}.cs",
        ];

        var kept = paths.Select(names.Of).ToList();

        kept.Should().Equal(
            "src__Elbo.cs", "SRC__elbo-2.cs", "a.cs", "a.cs__b.cs", "__..__key.txt", "_", "ssh__id.txt", "_con.md", "_-2", "_img_src_x_.md",
            "Übung_1.pdf", $"{new string('x', 57)}.cs");
        kept.Should().OnlyHaveUniqueItems().And.NotContain(name => name.Contains('/'));
    }

    [Test]
    public void What_was_handed_in_before_is_replaced()
    {
        using var scratch = new TestFolder();
        var folder = new SourcesFolder(scratch["sources"]);
        folder.Keep("anna", new([new SourceFile("Old.cs", "old")], [], []));

        folder.Keep("anna", new([new SourceFile("New.cs", "new")], [], []) { Documents = [new("essay.pdf", [1, 2])] });

        folder.FilesOf("anna").Select(file => (file.Name, file.Length)).Should().Equal(("New.cs", 3L), ("essay.pdf", 2L));
        folder.FilesOf("bob").Should().BeEmpty();
    }
}
