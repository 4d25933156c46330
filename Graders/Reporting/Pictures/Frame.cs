namespace Grader.Reporting.Pictures;

/// <summary>The rectangle inside a panel in which data are drawn, in pixels; y grows downwards.</summary>
internal sealed record Frame(double Width, double Height, double Left, double Top, double Right, double Bottom)
{
    public double PlotWidth => Width - Left - Right;

    public double PlotHeight => Height - Top - Bottom;

    /// <summary>From a fraction of the horizontal axis.</summary>
    public double X(double fraction) => Left + fraction * PlotWidth;

    /// <summary>From a fraction of the vertical axis.</summary>
    public double Y(double fraction) => Top + (1 - fraction) * PlotHeight;
}
