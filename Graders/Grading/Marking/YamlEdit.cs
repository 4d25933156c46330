using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Grader.Grading.Marking;

/// <summary>
/// Changes single values in a text of YAML. Everything else stays as a person wrote it: remarks, order, indentation, quotes.
/// </summary>
internal static class YamlEdit
{
    /// <summary>The entry of a top-level list with this id, or null.</summary>
    /// <param name="text">The whole YAML.</param>
    /// <param name="list">Key of the list.</param>
    /// <param name="key">Key of the id in an entry.</param>
    /// <param name="id">The id.</param>
    public static YamlMappingNode? Find(string text, string list, string key, string id) =>
        (Value(Root(text), list) as YamlSequenceNode)?.OfType<YamlMappingNode>()
            .FirstOrDefault(entry => Value(entry, key) is YamlScalarNode scalar && scalar.Value?.Trim() == id);

    /// <summary>The text with another value in an entry.</summary>
    /// <param name="text">The whole YAML.</param>
    /// <param name="entry">A mapping of it.</param>
    /// <param name="key">The value's key; added after the first one where it is missing.</param>
    /// <param name="value">As YAML writes it on one line; empty for none.</param>
    public static string SetValue(string text, YamlMappingNode entry, string key, string value)
    {
        var written = value.Length == 0 ? "" : $" {value}";
        if (entry.Children.Keys.OfType<YamlScalarNode>().FirstOrDefault(node => node.Value == key) is { } found)
        {
            var start = text.IndexOf(':', (int)found.End.Index) + 1;
            return Replaced(text, start, End(text, entry.Children[found], start), written);
        }

        var first = entry.Children.First().Value;
        var line = $"\n{new string(' ', (int)entry.Start.Column - 1)}{key}:{written}";
        var end = End(text, first, (int)first.Start.Index);
        var lineEnd = text.IndexOf('\n', end);
        return text.Insert(lineEnd < 0 ? text.Length : lineEnd, line);
    }

    /// <summary>The text with another entry at the beginning of a top-level list, which is added where it is missing.</summary>
    /// <param name="text">The whole YAML.</param>
    /// <param name="list">Key of the list.</param>
    /// <param name="entry">Its keys and values, as YAML writes them on one line.</param>
    /// <returns>Null where the list is written in a form that this cannot extend.</returns>
    public static string? AddEntry(string text, string list, params IReadOnlyList<(string Key, string Value)> entry)
    {
        string Lines(string indentation) => string.Concat(entry.Select((pair, index) =>
            $"\n{indentation}{(index == 0 ? "- " : "  ")}{pair.Key}:{(pair.Value.Length == 0 ? "" : $" {pair.Value}")}"));

        const string Indentation = "  ";
        return Value(Root(text), list) switch
        {
            null => $"{text.TrimEnd()}\n\n{list}:{Lines(Indentation)}\n",
            YamlScalarNode { Value: null or "" } empty => text.Insert((int)empty.Start.Index, Lines(Indentation)),
            YamlSequenceNode { Children.Count: 0 } empty =>
                Replaced(text, (int)empty.Start.Index, text.IndexOf(']', (int)empty.Start.Index) + 1, Lines(Indentation)),
            YamlSequenceNode { Style: SequenceStyle.Block } entries => BeforeLine(text, (int)entries.Start.Index, Lines),
            _ => null,
        };
    }

    /// <summary>Inserts lines before the line of an entry, with its indentation.</summary>
    private static string BeforeLine(string text, int dash, Func<string, string> lines)
    {
        var lineEnd = text.LastIndexOf('\n', dash);
        return text.Insert(lineEnd, lines(text[(lineEnd + 1)..dash]));
    }

    private static string Replaced(string text, int start, int end, string instead) => text[..start] + instead + text[end..];

    /// <summary>Where a value ends: YAML counts the line breaks after a block of text to the block.</summary>
    private static int End(string text, YamlNode value, int start)
    {
        var isEmpty = value is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" };
        return isEmpty ? start : start + text[start..(int)value.End.Index].TrimEnd().Length;
    }

    private static YamlMappingNode Root(string text)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    private static YamlNode? Value(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
}
