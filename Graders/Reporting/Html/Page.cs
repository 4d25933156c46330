using System.Security.Cryptography;
using System.Text;

namespace Grader.Reporting.Html;

/// <summary>The HTML around a body. Its policy allows one style sheet, by hash: nothing is loaded and no script runs.</summary>
internal static class Page
{
    private static readonly string Style = EmbeddedText.Read("Grader.Reporting.Html.page.css");

    /// <param name="title">Of the window.</param>
    /// <param name="body">What is shown.</param>
    /// <param name="ownStyle">Rules for this kind of page, after those of every page.</param>
    public static string Render(string title, Markup body, string ownStyle = "")
    {
        var style = Style + ownStyle;
        return Markup.Of($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{Policy(style)}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <title>{title}</title>
            <style>{Markup.Trusted(style)}</style>
            </head>
            <body>
            {body}
            </body>
            </html>

            """).ToString();
    }

    private static Markup Policy(string style)
    {
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        return Markup.Trusted($"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'");
    }
}
