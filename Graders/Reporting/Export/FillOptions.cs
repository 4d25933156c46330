namespace Grader.Reporting.Export;

/// <summary>How marks are written into a platform's table.</summary>
public sealed record FillOptions
{
    /// <summary>True to convert the marks where the platform's maximum is another than the sheet's.</summary>
    public bool Scale { get; init; }

    /// <summary>True for 2,5 in place of 2.5 even where the table has no such number yet.</summary>
    public bool DecimalComma { get; init; }

    /// <summary>True to write how each mark comes about into the column of comments.</summary>
    public bool Comments { get; init; }
}
