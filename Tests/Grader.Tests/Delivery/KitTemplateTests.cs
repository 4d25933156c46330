using System.Text.Json;
using FluentAssertions;
using Grader.Authoring.Templates;
using Grader.Intake;
using NUnit.Framework;

namespace Grader.Tests.Delivery;

/// <summary>The files for CI and editors that a student's kit gets.</summary>
internal sealed class KitTemplateTests
{
    private const string Folder = "Graders/Authoring/Kit/Files";

    [TestCase(".github/workflows/check.yml", "dotnet grader check . --sheet {{sheet}} --github --out \"$RUNNER_TEMP/feedback\"")]
    [TestCase(".gitlab-ci.yml", "dotnet grader check . --sheet {{sheet}} --out feedback")]
    [TestCase(".devcontainer/devcontainer.json", "\"name\": \"{{sheet}}\"")]
    public void A_template_leaves_the_sheet_open(string file, string line) => Repository.Read($"{Folder}/{file}").Should().Contain(line);

    [Test]
    public void GitLab_keeps_the_feedback_and_reads_the_verdicts()
    {
        var artifacts = Workflow.Mapping(Workflow.Mapping(Workflow.ReadYaml($"{Folder}/.gitlab-ci.yml"), "check")!, "artifacts")!;

        Workflow.Text(artifacts, "when").Should().Be("always");
        Workflow.Text(Workflow.Mapping(artifacts, "reports")!, "junit").Should().Be("feedback/junit.xml");
    }

    [Test]
    public void What_a_kit_has_is_known_when_one_is_handed_in() =>
        TemplateFiles.OfKit.Select(file => file.Path.Split('/')[0]).Append("packages").Append("feedback").Should().BeSubsetOf(KitNames.Own);

    [TestCase($"{Folder}/.devcontainer/devcontainer.json")]
    [TestCase(".devcontainer/devcontainer.json")]
    public void A_dev_container_has_the_sdk_of_this_repository(string file)
    {
        using var sdk = JsonDocument.Parse(Repository.Read("global.json"));
        var version = sdk.RootElement.GetProperty("sdk").GetProperty("version").GetString()!.Split('.');
        using var container = JsonDocument.Parse(Repository.Read(file));

        container.RootElement.GetProperty("image").GetString().Should().EndWith($"/dotnet:{version[0]}.{version[1]}");
    }
}
