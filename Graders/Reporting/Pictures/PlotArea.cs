namespace Grader.Reporting.Pictures;

/// <summary>The rectangle inside a panel in which data are drawn, in pixels; y grows downwards.</summary>
/// <param name="Width">Of the whole panel.</param>
/// <param name="Height">Of the whole panel.</param>
/// <param name="Left">Margin on the left of the rectangle, for labels.</param>
/// <param name="Top">Margin above it.</param>
/// <param name="Right">Margin on its right.</param>
/// <param name="Bottom">Margin below it.</param>
internal sealed record PlotArea(double Width, double Height, double Left, double Top, double Right, double Bottom)
{
    public double PlotWidth => Width - Left - Right;

    public double PlotHeight => Height - Top - Bottom;

    /// <summary>The pixel at a fraction of the horizontal axis.</summary>
    public double X(double fraction) => Left + fraction * PlotWidth;

    /// <summary>The pixel at a fraction of the vertical axis.</summary>
    public double Y(double fraction) => Top + (1 - fraction) * PlotHeight;
}
