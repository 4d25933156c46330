using Grader.Reporting.Html;

namespace Grader.Reporting;

/// <summary>The page on which a tutor compares two hand-ins, or one with what is known of the reference solution.</summary>
public static class SimilarPage
{
    private static readonly Page Page = new("similar.css");

    /// <summary>One self-contained page: no script, nothing loaded from elsewhere, every text of the hand-ins escaped.</summary>
    /// <param name="pair">What is compared.</param>
    /// <param name="first">The files of the first hand-in.</param>
    /// <param name="second">Those of the second; none for the reference solution.</param>
    public static string Render(SimilarPair pair, IReadOnlyList<SimilarText> first, IReadOnlyList<SimilarText> second)
    {
        var other = pair.Second?.Name ?? "the reference solution";
        var title = $"{PlainText.Line(pair.First.Name)} and {PlainText.Line(other)}";
        var columns = pair.Second is null
            ? Column(pair.First, first, "first", "second")
            : Markup.Of($"{Column(pair.First, first, "first", "second")}{Column(pair.Second, second, "second", "first")}");
        return Page.Render(title, Markup.Of($"""
            <header>
            <p class="sheet">Shared code</p>
            <h1>{title}</h1>
            <p>{pair.ToString()}.</p>
            <p>{Remark(pair)} Names, values, comments, layout and the order of members do not count, nor does code that most hand-ins have.
            It costs no points: a tutor judges what it means.</p>
            </header>
            <main class="columns">
            {columns}</main>
            """));
    }

    private static string Remark(SimilarPair pair) => pair.Second is null
        ? "The marked code is that of the reference solution, which is not shown here."
        : "The marked code stands in both; each region links to its counterpart.";

    private static Markup Column(SimilarSide side, IEnumerable<SimilarText> files, string own, string other) => Markup.Of($"""
        <section>
        <h2>{side.ToString()}</h2>
        {files.Select(file => File(file, own, other))}</section>

        """);

    private static Markup File(SimilarText file, string own, string other) => Markup.Of($"""
        <h3>{PlainText.Line(file.File)}</h3>
        <pre>{Pieces(file, own, other)}</pre>

        """);

    private static IEnumerable<Markup> Pieces(SimilarText file, string own, string other)
    {
        var end = 0;
        foreach (var region in file.Regions)
        {
            yield return Markup.Of($"{file.Text[end..region.Start]}{Region(region, file.Text[region.Start..region.End], own, other)}");
            end = region.End;
        }
        yield return Markup.Of($"{file.Text[end..]}");
    }

    private static Markup Region(SimilarRegion region, string text, string own, string other) => region.Counterpart is { } counterpart
        ? Markup.Of($"<mark id=\"{own}-{region.Number}\"><a href=\"#{other}-{counterpart}\">{text}</a></mark>")
        : Markup.Of($"<mark id=\"{own}-{region.Number}\">{text}</mark>");
}
