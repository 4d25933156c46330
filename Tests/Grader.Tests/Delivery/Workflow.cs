using YamlDotNet.RepresentationModel;

namespace Grader.Tests.Delivery;

/// <summary>A file of GitHub Actions.</summary>
/// <param name="File">Its path in the repository.</param>
/// <param name="Root">Its content.</param>
internal sealed record Workflow(string File, YamlMappingNode Root)
{
    private static readonly string[] files =
        [.. Repository.Files("yml", ".github/workflows"), "Graders/Authoring/Kit/Files/.github/workflows/check.yml"];

    /// <summary>Those of this repository, and the one of a student's kit.</summary>
    public static IEnumerable<Workflow> All { get; } = [.. files.Select(Read)];

    /// <summary>Its jobs by name.</summary>
    public IEnumerable<(string Name, YamlMappingNode Job)> Jobs =>
        from job in Mapping(Root, "jobs")!.Children
        select ($"{job.Key}", (YamlMappingNode)job.Value);

    /// <summary>The steps of all jobs.</summary>
    public IEnumerable<YamlMappingNode> Steps =>
        from job in Jobs
        from step in (YamlSequenceNode)job.Job["steps"]
        select (YamlMappingNode)step;

    /// <summary>The values of one key in all steps that have it.</summary>
    public IEnumerable<string> Values(string key) => Steps.Select(step => Text(step, key)).OfType<string>();

    /// <summary>A value as text; null where there is none.</summary>
    public static string? Text(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out var value) ? $"{value}" : null;

    /// <summary>A value as a mapping; null where there is none.</summary>
    public static YamlMappingNode? Mapping(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var value) ? (YamlMappingNode)value : null;

    /// <summary>Reads the one document of a YAML file.</summary>
    public static YamlMappingNode ReadYaml(string file)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(Repository.Read(file)));
        return (YamlMappingNode)yaml.Documents.Single().RootNode;
    }

    /// <summary>The path.</summary>
    public override string ToString() => File;

    private static Workflow Read(string file) => new(file, ReadYaml(file));
}
