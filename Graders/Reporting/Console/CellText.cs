using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Grader.Reporting.Console;

/// <summary>The text of one cell on the console.</summary>
/// <param name="Value">One line.</param>
/// <param name="Style">Its colour; null for the terminal's own.</param>
internal sealed record CellText(string Value, Style? Style = null)
{
    private const string Ellipsis = "…";

    /// <summary>As the console library draws it.</summary>
    public Text Text => new(Value, Style);

    /// <summary>How many characters wide it is on a terminal, on which some letters take two.</summary>
    public int Width => WidthOf(Value);

    /// <summary>A cell in the colour of its outcome.</summary>
    public static CellText Of(TableCell cell) => new(cell.Text, cell.Outcome.Style());

    /// <summary>A text that is cut, with a sign that it is, where it is too wide.</summary>
    public static CellText Shortened(string text, int width)
    {
        if (WidthOf(text) <= width)
            return new(text);

        var kept = new StringBuilder();
        foreach (var letter in text.EnumerateRunes())
        {
            if (WidthOf($"{kept}{letter}{Ellipsis}") > width)
                break;

            kept.Append(letter);
        }

        return new($"{kept}{Ellipsis}");
    }

    /// <summary>How many characters wide a text is on a terminal.</summary>
    public static int WidthOf(string text) => new Segment(text).CellCount();
}
