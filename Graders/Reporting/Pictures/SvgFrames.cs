using Grader.Reporting.Html;
using Grader.Results;

namespace Grader.Reporting.Pictures;

/// <summary>
/// Panels as the frames of an endless animation in SMIL, which needs neither a script nor inline style: the page's policy forbids both.
/// A viewer without SMIL shows only the last frame; so does the style sheet while "play" is not checked.
/// </summary>
/// <remarks>SVG 1.1, section 19: discrete animation of the property display.</remarks>
internal static class SvgFrames
{
    private const double SecondsOfFrame = 0.15;
    private const double SecondsOfLast = 2;

    public static Markup Of(IReadOnlyList<Panel> frames)
    {
        var (last, axes) = (frames[^1], new SharedAxes(frames));
        var name = $"{frames.Count} frames from {frames[0].Caption} to {last.Caption}. The last, {PanelText.Of(last)}";
        return SvgPanel.Render(last, axes, name, Film, Markup.Of($"{SvgPanel.UndrawnPoints(frames)}"));

        Markup Film(ToPixels toPixels)
        {
            var drawn = frames.Select((frame, index) => Frame(frame, SvgPanel.SeriesOf(frame, toPixels), index, frames.Count));
            return Markup.Of($"<g class=\"film\">\n{drawn}</g>\n");
        }
    }

    private static Markup Frame(Panel frame, Markup series, int index, int count)
    {
        var isLast = index == count - 1;
        var (x, y) = (SvgPanel.Area.Width - SvgPanel.Area.Right, SvgPanel.Area.Height - 6);
        return Markup.Of($"""
            <g display="{(isLast ? "inline" : "none")}">{Timing(index, count)}
            {series}<text class="label" x="{x}" y="{y}" text-anchor="end">{frame.Caption}</text></g>

            """);
    }

    /// <summary>Shows a frame when its time comes. Times are fractions of the whole animation.</summary>
    private static Markup Timing(int index, int count)
    {
        var seconds = (count - 1) * SecondsOfFrame + SecondsOfLast;
        string Start(int frame) => FormattableString.Invariant($"{frame * SecondsOfFrame / seconds:0.####}");
        var (values, times) = index == 0 ? ("inline;none", $"0;{Start(1)}")
            : index == count - 1 ? ("none;inline", $"0;{Start(index)}")
            : ("none;inline;none", $"0;{Start(index)};{Start(index + 1)}");
        var timing = Markup.Of($"values=\"{values}\" keyTimes=\"{times}\" dur=\"{FormattableString.Invariant($"{seconds:0.##}s")}\"");
        return Markup.Of($"""<animate attributeName="display" calcMode="discrete" {timing} repeatCount="indefinite"/>""");
    }
}
