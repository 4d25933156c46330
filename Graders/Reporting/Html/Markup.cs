using System.Runtime.CompilerServices;
using System.Text;

namespace Grader.Reporting.Html;

/// <summary>
/// Markup that is safe to put on a page. It is only made from an interpolated string, whose literal parts are markup and
/// whose values are cleaned and escaped, so that nobody can forget to escape.
/// </summary>
internal readonly struct Markup
{
    private readonly string? markup;

    private Markup(string markup) => this.markup = markup;

    public static Markup Empty => default;

    /// <summary>Literal parts are markup; strings among the values are text, numbers are invariant, <see cref="Markup"/> is kept.</summary>
    public static Markup Of(Interpolation markup) => new(markup.ToString());

    /// <summary>Text that this project wrote itself, such as its style sheet.</summary>
    public static Markup Trusted(string markup) => new(markup);

    public static Markup Join(IEnumerable<Markup> parts) => new(string.Concat(parts.Select(part => part.markup)));

    public override string ToString() => markup ?? "";

    [InterpolatedStringHandler]
    internal readonly struct Interpolation(int literalLength, int formattedCount)
    {
        private readonly StringBuilder text = new(literalLength + 32 * formattedCount);

        public void AppendLiteral(string literal) => text.Append(literal);

        public void AppendFormatted(string? value) => text.Append(HtmlText.Escape(value ?? ""));

        public void AppendFormatted(int value) => text.Append(value);

        public void AppendFormatted(long value) => text.Append(value);

        public void AppendFormatted(double value) => text.Append(Pictures.Pixels.Format(value));

        public void AppendFormatted(Markup value) => text.Append(value.markup);

        public void AppendFormatted(IEnumerable<Markup> values) => text.Append(Join(values).markup);

        public override string ToString() => text.ToString();
    }
}
