using System.Text;

namespace Grader.Reporting.Html;

/// <summary>Text between tags and inside quoted attributes.</summary>
internal static class HtmlText
{
    public static string Escape(string text) => new StringBuilder(PlainText.Clean(text))
        .Replace("&", "&amp;")
        .Replace("<", "&lt;")
        .Replace(">", "&gt;")
        .Replace("\"", "&quot;")
        .Replace("'", "&#39;")
        .ToString();
}
