namespace Grader.Results;

/// <summary>A plot as data; writers draw it. One picture may have several panels side by side (four frames of a trajectory).</summary>
/// <param name="Title">What is shown, in a short phrase.</param>
/// <param name="Panels">From left to right.</param>
public sealed record Picture(string Title, IReadOnlyList<Panel> Panels)
{
    /// <summary>
    /// True if the panels are the frames of an animation, shown one after the other. Where it does not play, the last one is shown.
    /// </summary>
    public bool Animated { get; init; }

    /// <summary>True for what a network of the student's own training gives: pages show it open, at the head of its exercise.</summary>
    public bool Trained { get; init; }

    /// <summary>Id of the exercise that it is about; null for that of its check.</summary>
    public string? Exercise { get; init; }
}

/// <summary>One pair of axes.</summary>
/// <param name="Caption">Caption under the panel, such as "t = 500".</param>
/// <param name="XLabel">Label of the horizontal axis; may be empty.</param>
/// <param name="YLabel">Label of the vertical axis; may be empty.</param>
/// <param name="Series">Drawn in order, the last on top.</param>
public sealed record Panel(string Caption, string XLabel, string YLabel, IReadOnlyList<Series> Series);

/// <summary>Points or a line in one panel.</summary>
/// <param name="Name">Legend entry.</param>
/// <param name="Kind">Dots, a connected line, or the pixels of images.</param>
/// <param name="X">Horizontal coordinates.</param>
/// <param name="Y">Vertical coordinates, as many as <paramref name="X"/>.</param>
/// <param name="Color">
/// A value in [0, 1] per point: a position on the colour scale (the step t/T, for example) or a pixel's brightness. Null for one colour.
/// </param>
public sealed record Series(string Name, SeriesKind Kind, double[] X, double[] Y, double[]? Color = null);

/// <summary>How a <see cref="Series"/> is drawn.</summary>
public enum SeriesKind
{
    /// <summary>One dot per point.</summary>
    Dots,

    /// <summary>One connected line.</summary>
    Line,

    /// <summary>One square of side 1 per point, from black to white by its colour; a panel of nothing else has no axes.</summary>
    Pixels,
}
