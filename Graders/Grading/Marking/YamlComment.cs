namespace Grader.Grading.Marking;

/// <summary>Makes comments of a YAML file out of text from outside, whatever line breaks it contains.</summary>
internal static class YamlComment
{
    private const int Width = 110;

    private static readonly char[] blanks = [' ', '\t', '\r', '\n', '\u0085', '\u2028', '\u2029'];

    /// <summary>The text in one line.</summary>
    public static string OneLine(string text) => string.Join(' ', Words(text));

    /// <summary>The text in lines that an editor shows whole, each with the indent, "# " and a line feed.</summary>
    public static string Of(string text, string indent)
    {
        List<string> lines = [];
        foreach (var word in Words(text))
        {
            if (lines.Count > 0 && lines[^1].Length + word.Length < Width)
                lines[^1] += $" {word}";
            else
                lines.Add(word);
        }

        return string.Concat(lines.Select(line => $"{indent}# {line}\n"));
    }

    private static string[] Words(string text) => text.Split(blanks, StringSplitOptions.RemoveEmptyEntries);
}
