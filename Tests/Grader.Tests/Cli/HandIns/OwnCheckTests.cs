using FluentAssertions;
using Grader.Grading;
using NUnit.Framework;

namespace Grader.Tests.Cli.HandIns;

/// <summary>The line that repeats a failure.</summary>
internal sealed class OwnCheckTests
{
    [Test]
    public void In_a_kit_dotnet_starts_the_grader()
    {
        using var kit = new TestFolder();
        kit.Write("kit.yaml", "sheet: dtu");

        OwnCheck.Of(kit.Folder).Should().Be($"dotnet grader check {kit.Folder}");
    }

    [TestCase("Submissions/anna", "grader check Submissions/anna")]
    [TestCase("my group", "grader check \"my group\"")]
    public void Elsewhere_it_is_a_program(string folder, string expected) => OwnCheck.Of(folder).Should().Be(expected);
}
