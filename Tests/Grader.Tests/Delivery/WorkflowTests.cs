using FluentAssertions;
using NUnit.Framework;

namespace Grader.Tests.Delivery;

/// <summary>Conventions of the workflows; CI lints their syntax with actionlint.</summary>
internal sealed class WorkflowTests
{
    /// <summary>Each of these runs on Node 24, or in a container.</summary>
    private static readonly string[] knownActions =
    [
        "actions/cache@v6",
        "actions/cache/restore@v6",
        "actions/cache/save@v6",
        "actions/checkout@v7",
        "actions/download-artifact@v8",
        "actions/setup-dotnet@v6",
        "actions/upload-artifact@v7",
        "docker://rhysd/actionlint:1.7.12",
    ];

    [Test]
    public void Every_action_has_a_known_version() =>
        Found(workflow => workflow.Values("uses").Except(knownActions)).Should().BeEmpty();

    [Test]
    public void Every_known_version_is_in_use() =>
        Workflow.All.SelectMany(workflow => workflow.Values("uses")).Should().Contain(knownActions);

    [Test]
    public void Workflows_may_read_the_repository_and_nothing_else() =>
        Found(workflow => Rights(workflow.Root) == "contents: read" ? [] : [Rights(workflow.Root)]).Should().BeEmpty();

    [Test]
    public void Only_the_job_that_publishes_a_release_may_write() =>
        Found(workflow => workflow.Jobs.Where(job => Rights(job.Job).Length > 0).Select(job => $"{job.Name} {Rights(job.Job)}"))
            .Should().Equal(".github/workflows/release.yml: publish contents: write");

    [Test]
    public void No_checkout_leaves_a_token_behind() =>
        Found(workflow => workflow.Steps
            .Where(step => Workflow.Text(step, "uses")?.StartsWith("actions/checkout", StringComparison.Ordinal) == true)
            .Where(step => Workflow.Text(Workflow.Mapping(step, "with")!, "persist-credentials") != "false")
            .Select(step => $"{step}")).Should().BeEmpty();

    [Test]
    public void Every_job_ends() =>
        Found(workflow => workflow.Jobs.Where(job => Workflow.Text(job.Job, "timeout-minutes") is null).Select(job => job.Name))
            .Should().BeEmpty();

    [Test]
    public void Scripts_take_values_from_the_environment_where_no_shell_reads_them_as_code() =>
        Found(workflow => workflow.Values("run").Where(run => run.Contains("${{"))).Should().BeEmpty();

    [Test]
    public void No_workflow_runs_with_rights_of_the_repository_on_code_of_a_pull_request() =>
        Found(workflow => Workflow.Mapping(workflow.Root, "on")!.Children.Keys.Select(key => $"{key}")
            .Where(key => key is "pull_request_target" or "workflow_run")).Should().BeEmpty();

    private static IEnumerable<string> Found(Func<Workflow, IEnumerable<string>> search) =>
        Workflow.All.SelectMany(search, (workflow, found) => $"{workflow}: {found}");

    private static string Rights(YamlDotNet.RepresentationModel.YamlMappingNode node) =>
        string.Join(", ", Workflow.Mapping(node, "permissions")?.Children.Select(right => $"{right.Key}: {right.Value}") ?? []);
}
