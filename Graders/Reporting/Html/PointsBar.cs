namespace Grader.Reporting.Html;

/// <summary>A bar that is filled as far as points were earned. The numbers stand beside it, so it is not read aloud.</summary>
internal static class PointsBar
{
    public static Markup Of(double part, double whole)
    {
        var percent = whole > 0 ? Math.Min(100, 100 * part / whole) : 0;
        var rectangles = Markup.Of($"""<rect width="100" height="1"/><rect class="earned" width="{percent}" height="1"/>""");
        return Markup.Of($"""<svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">{rectangles}</svg>""");
    }
}
