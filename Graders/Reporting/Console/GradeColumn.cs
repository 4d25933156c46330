namespace Grader.Reporting.Console;

/// <summary>A column of a table on the console.</summary>
/// <param name="Title">Its heading, of one or two lines.</param>
/// <param name="Cells">One for each row.</param>
internal sealed record GradeColumn(string Title, IReadOnlyList<CellText> Cells)
{
    /// <summary>Whether it holds words, which stand at its left side, and not numbers.</summary>
    public bool IsText { get; init; }

    /// <summary>How many characters wide its longest line is.</summary>
    public int Width { get; } = Cells.Select(cell => cell.Width).Concat(Title.Split('\n').Select(CellText.WidthOf)).Max();
}
