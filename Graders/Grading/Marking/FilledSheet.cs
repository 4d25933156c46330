using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Grader.Grading.Marking;

/// <summary>A marking sheet as a person has filled it in. It is not yet compared with the result that it is about.</summary>
/// <param name="File">Its name in messages.</param>
/// <param name="HandIn">Id of the hand-in, with its line.</param>
/// <param name="Sheet">Id of the exercise sheet.</param>
/// <param name="Content">Hash of the sources that were looked at.</param>
/// <param name="Items">One for each item in the file.</param>
/// <param name="Overrides">One for each check whose verdict a person changes.</param>
/// <param name="Lines">One for each line of the code that a person comments on.</param>
/// <param name="Answers">One for each complaint that a person answers.</param>
internal sealed record FilledSheet(
    string File, FilledValue HandIn, FilledValue Sheet, FilledValue Content,
    IReadOnlyList<FilledItem> Items, IReadOnlyList<FilledOverride> Overrides,
    IReadOnlyList<FilledLine> Lines, IReadOnlyList<FilledAnswer> Answers)
{
    /// <summary>True where a person has written something into it.</summary>
    public bool HasEntries =>
        Items.Any(item => item.Given.Text.Length > 0 || item.Comment.Text.Length > 0) || Overrides.Any(change => !change.IsEmpty)
        || Lines.Any(line => line.Comment.Text.Length > 0) || Answers.Any(answer => answer.Answer.Text.Length > 0);

    /// <summary>Reads a file.</summary>
    /// <exception cref="MarkingException">It is not YAML of this form.</exception>
    public static FilledSheet Read(string path) => Parse(FileName(path), System.IO.File.ReadAllText(path));

    /// <summary>The name of a marking sheet in messages: "marking/anna.yaml".</summary>
    public static string FileName(string path) => Path.Combine(Path.GetFileName(Path.GetDirectoryName(path)!), Path.GetFileName(path));

    /// <summary>Reads the text of a file.</summary>
    /// <param name="file">Its name in messages.</param>
    /// <param name="text">What it holds.</param>
    /// <exception cref="MarkingException">It is not YAML of this form.</exception>
    public static FilledSheet Parse(string file, string text)
    {
        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            var root = Mapping(file, yaml.Documents.FirstOrDefault()?.RootNode, "the file");
            var items = Value(root, "items") as YamlSequenceNode
                ?? throw Wrong(file, root, "there is no list \"items\"; remove the file and grade again for a new one");
            return new(
                file,
                Text(file, root, "handIn"),
                Text(file, root, "sheet"),
                Text(file, root, "content"),
                [.. items.Select(item => Item(file, item))],
                [.. Sequence(file, root, "overrides").Select(change => Override(file, change))],
                [.. Sequence(file, root, "lines").Select(line => Line(file, line))],
                [.. Sequence(file, root, "answers").Select(answer => Answer(file, answer))]);
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

    private static FilledOverride Override(string file, YamlNode node)
    {
        var change = Mapping(file, node, "an override");
        return new(Text(file, change, "check"), Optional(file, change, "given"), Optional(file, change, "reason"));
    }

    private static FilledLine Line(string file, YamlNode node)
    {
        var line = Mapping(file, node, "a comment on a line");
        return new(Text(file, line, "line"), Optional(file, line, "code"), Optional(file, line, "comment"));
    }

    private static FilledAnswer Answer(string file, YamlNode node)
    {
        var answer = Mapping(file, node, "an answer");
        return new(Text(file, answer, "complaint"), Optional(file, answer, "answer"));
    }

    private static YamlSequenceNode Sequence(string file, YamlMappingNode node, string key) => Value(node, key) switch
    {
        null or YamlScalarNode { Value: null or "" } => new(),
        YamlSequenceNode list => list,
        var other => throw Wrong(file, other, $"\"{key}\" takes a list"),
    };

    private static FilledValue Text(string file, YamlMappingNode node, string key) =>
        Optional(file, node, key) is { Text.Length: > 0 } given
            ? given
            : throw Wrong(file, node, $"\"{key}\" is missing; it tells what the marks are for, so write it back");

    private static FilledValue Optional(string file, YamlMappingNode node, string key) => Value(node, key) switch
    {
        null => new("", (int)node.Start.Line),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "~" or "null" } none => new("", (int)none.Start.Line),
        YamlScalarNode scalar => new((scalar.Value ?? "").Trim(), (int)scalar.Start.Line),
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

/// <summary>What a person writes about a check whose verdict is changed.</summary>
/// <param name="Check">Id of the check.</param>
/// <param name="Given">Points, a tick, or nothing.</param>
/// <param name="Reason">For the student.</param>
internal sealed record FilledOverride(FilledValue Check, FilledValue Given, FilledValue Reason)
{
    /// <summary>True where nothing is changed.</summary>
    public bool IsEmpty => Given.Text.Length == 0 && Reason.Text.Length == 0;

    /// <summary>Demands a mark and a reason.</summary>
    /// <param name="what">"a check" or "an exercise", for the message.</param>
    /// <param name="filled">The sheet that it stands in.</param>
    /// <exception cref="MarkingException">One of them is missing.</exception>
    public void MustBeComplete(string what, FilledSheet filled)
    {
        if (Given.Text.Length == 0)
            throw MarkingException.At(filled, Given, "there is a reason but no mark", "Write points, ✓ or ✗ after \"given:\"");
        if (Reason.Text.Length == 0)
        {
            throw MarkingException.At(
                filled, Reason, $"{what} is changed without a reason", "Write what the student is to read after \"reason:\"");
        }
    }
}
