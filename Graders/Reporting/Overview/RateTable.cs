using Grader.Reporting.Html;

namespace Grader.Reporting.Overview;

/// <summary>A table with a name, a number and a bar in each row.</summary>
internal static class RateTable
{
    public static Markup Of(IEnumerable<Markup> rows) => Markup.Of($"<table class=\"rates\">\n{rows}</table>\n");

    /// <summary>One row.</summary>
    /// <param name="name">What it is about.</param>
    /// <param name="number">The number as it is written.</param>
    /// <param name="part">How much of the bar is filled.</param>
    /// <param name="whole">The value of a full bar.</param>
    public static Markup Row(string name, string number, double part, double whole) => Markup.Of($"""
        <tr><th scope="row">{MathText.Of(name)}</th><td class="points">{number}</td><td>{PointsBar.Of(part, whole)}</td></tr>

        """);
}
