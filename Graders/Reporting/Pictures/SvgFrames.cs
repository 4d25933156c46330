using Grader.Reporting.Html;
using Grader.Results;

namespace Grader.Reporting.Pictures;

/// <summary>
/// Panels as the frames of one endless film, by SMIL: it needs neither a script nor inline style, which the page's policy forbids.
/// Without it all frames but the last are hidden; the style sheet says when else the last one stays.
/// </summary>
/// <remarks>SVG 1.1, section 19: discrete animation of the property display.</remarks>
internal static class SvgFrames
{
    private const double SecondsOfFrame = 0.15;
    private const double SecondsOfLast = 2;

    public static Markup Of(IReadOnlyList<Panel> frames)
    {
        var (last, axes) = (frames[^1], new SharedAxes(frames));
        return SvgPanel.Around(last, axes, $"{frames.Count} frames from {frames[0].Caption} to {last.Caption}",
            place => Markup.Of($"<g class=\"film\">\n{frames.Select((frame, index) => Frame(frame, SvgPanel.Marks(frame, place), index, frames.Count))}</g>\n"),
            Markup.Of($"{SvgPanel.Missing(frames)}"));
    }

    private static Markup Frame(Panel frame, Markup marks, int index, int count)
    {
        var isLast = index == count - 1;
        return Markup.Of($"""
            <g display="{(isLast ? "inline" : "none")}">{Shown(index, count)}
            {marks}<text class="label" x="{SvgPanel.Frame.Width - SvgPanel.Frame.Right}" y="{SvgPanel.Frame.Height - 6}" text-anchor="end">{frame.Caption}</text></g>

            """);
    }

    /// <summary>Times are fractions of the whole film.</summary>
    private static Markup Shown(int index, int count)
    {
        var whole = (count - 1) * SecondsOfFrame + SecondsOfLast;
        string Start(int frame) => FormattableString.Invariant($"{frame * SecondsOfFrame / whole:0.####}");
        var (values, times) = index == 0 ? ("inline;none", $"0;{Start(1)}")
            : index == count - 1 ? ("none;inline", $"0;{Start(index)}")
            : ("none;inline;none", $"0;{Start(index)};{Start(index + 1)}");
        return Markup.Of($"""<animate attributeName="display" calcMode="discrete" values="{values}" keyTimes="{times}" dur="{FormattableString.Invariant($"{whole:0.##}s")}" repeatCount="indefinite"/>""");
    }
}
