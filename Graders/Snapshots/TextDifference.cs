namespace VerifyTests;

/// <summary>Shows where two texts differ, short enough to read in a test's output.</summary>
internal static class TextDifference
{
    private const int LinesShown = 8;

    public static string Between(string verified, string received)
    {
        var old = verified.Split('\n');
        var now = received.Split('\n');
        var first = old.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        var shown = Window(old, first, "- ").Concat(Window(now, first, "+ "));
        return $"First difference in line {first + 1} (- verified, + received):\n{string.Join('\n', shown)}";
    }

    public static string Head(string text) => string.Join('\n', Window(text.Split('\n'), 0, ""));

    private static IEnumerable<string> Window(string[] lines, int first, string mark)
    {
        var window = lines.Skip(first).Take(LinesShown).Select(line => mark + line);
        var left = lines.Length - first - LinesShown;
        return left > 0 ? window.Append($"{mark}… and {left} more lines") : window;
    }
}
