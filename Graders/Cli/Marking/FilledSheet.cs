using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Grader.Cli.Marking;

/// <summary>A marking sheet as a person has filled it in. It is not yet compared with the result that it is about.</summary>
/// <param name="File">Its name in messages.</param>
/// <param name="HandIn">Id of the hand-in, with its line.</param>
/// <param name="Sheet">Id of the exercise sheet.</param>
/// <param name="Content">Hash of the sources that were looked at.</param>
/// <param name="Items">One for each item in the file.</param>
internal sealed record FilledSheet(string File, FilledValue HandIn, FilledValue Sheet, FilledValue Content, IReadOnlyList<FilledItem> Items)
{
    /// <summary>True where a person has written something into it.</summary>
    public bool HasEntries => Items.Any(item => item.Given.Text.Length > 0 || item.Comment.Text.Length > 0);

    /// <summary>Reads a file.</summary>
    /// <exception cref="MarkingException">It is not YAML of this form.</exception>
    public static FilledSheet Read(string path)
    {
        var file = Path.Combine(Path.GetFileName(Path.GetDirectoryName(path)!), Path.GetFileName(path));
        try
        {
            using var text = System.IO.File.OpenText(path);
            var yaml = new YamlStream();
            yaml.Load(text);
            var root = Mapping(file, yaml.Documents.FirstOrDefault()?.RootNode, "the file");
            var items = Value(root, "items") as YamlSequenceNode
                ?? throw Wrong(file, root, "there is no list \"items\"; remove the file and grade again for a new one");
            return new(
                file,
                Text(file, root, "handIn"),
                Text(file, root, "sheet"),
                Text(file, root, "content"),
                [.. items.Select(item => Item(file, item))]);
        }
        catch (YamlException wrong)
        {
            throw new MarkingException($"{file}, line {wrong.Start.Line}: this is not YAML ({wrong.Message}). "
                + "Put a comment into double quotes, and keep the indentation.");
        }
    }

    private static FilledItem Item(string file, YamlNode node)
    {
        var item = Mapping(file, node, "an item");
        return new(Text(file, item, "item"), Text(file, item, "text"), Optional(file, item, "given"), Optional(file, item, "comment"));
    }

    private static FilledValue Text(string file, YamlMappingNode node, string key) =>
        Optional(file, node, key) is { Text.Length: > 0 } given
            ? given
            : throw Wrong(file, node, $"\"{key}\" is missing; it tells what the marks are for, so write it back");

    private static FilledValue Optional(string file, YamlMappingNode node, string key) => Value(node, key) switch
    {
        null => new("", (int)node.Start.Line),
        YamlScalarNode scalar => new((scalar.Value ?? "").Trim() is var text && text is "~" or "null" ? "" : text, (int)scalar.Start.Line),
        var other => throw Wrong(file, other, $"\"{key}\" takes one value"),
    };

    private static YamlNode? Value(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    private static YamlMappingNode Mapping(string file, YamlNode? node, string what) =>
        node as YamlMappingNode ?? throw new MarkingException(
            $"{file}, line {node?.Start.Line ?? 1}: {what} has no \"key: value\" lines; remove the file and grade again for a new one.");

    private static MarkingException Wrong(string file, YamlNode at, string what) => new($"{file}, line {at.Start.Line}: {what}.");
}

/// <summary>One value of a marking sheet.</summary>
/// <param name="Text">Empty where the sheet has no value.</param>
/// <param name="Line">1-based.</param>
internal sealed record FilledValue(string Text, int Line);

/// <summary>One item of a marking sheet.</summary>
/// <param name="Id">See <see cref="MarkingSheet.ItemId"/>.</param>
/// <param name="Text">What was judged.</param>
/// <param name="Given">Points, a tick, or nothing.</param>
/// <param name="Comment">For the student.</param>
internal sealed record FilledItem(FilledValue Id, FilledValue Text, FilledValue Given, FilledValue Comment);
