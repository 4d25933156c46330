using Grader.Reporting.Html;

namespace Grader.Reporting.Overview;

/// <summary>A table of bars: one row for each thing, with a number and a bar as long as it.</summary>
internal static class RateTable
{
    public static Markup Of(IEnumerable<Markup> rows) => Markup.Of($"<table class=\"rates\">\n{rows}</table>\n");

    /// <summary>One row.</summary>
    /// <param name="name">What it is about.</param>
    /// <param name="number">The number as it is written.</param>
    /// <param name="part">How long the bar is, </param>
    /// <param name="whole">and how long it can be.</param>
    public static Markup Row(string name, string number, double part, double whole) => Markup.Of($"""
        <tr><th scope="row">{MathText.Of(name)}</th><td class="points">{number}</td><td>{PointsBar.Of(part, whole)}</td></tr>

        """);
}
