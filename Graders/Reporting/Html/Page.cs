using System.Security.Cryptography;
using System.Text;

namespace Grader.Reporting.Html;

/// <summary>
/// The HTML around a body. Its policy allows its own style sheet and script, by hash: nothing is loaded, and nothing else runs.
/// </summary>
internal sealed class Page
{
    private readonly string style;
    private readonly string script;

    /// <param name="style">Name of the style sheet that is added to the one of all pages.</param>
    /// <param name="script">Name of the script; null for a page without.</param>
    public Page(string style, string? script = null)
    {
        this.style = EmbeddedText.Read("page.css") + EmbeddedText.Read(style);
        this.script = script is null ? "" : EmbeddedText.Read(script);
    }

    private Markup Policy => Markup.Trusted(
        $"default-src 'none'; style-src {Hash(style)};{(script.Length > 0 ? $" script-src {Hash(script)};" : "")} "
        + "base-uri 'none'; form-action 'none'");

    private Markup Script => script.Length > 0 ? Markup.Of($"<script>{Markup.Trusted(script)}</script>\n") : Markup.Empty;

    public string Render(string title, Markup body) => Markup.Of($"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="{Policy}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer">
        <title>{title}</title>
        <style>{Markup.Trusted(style)}</style>
        </head>
        <body>
        {body}
        {Script}</body>
        </html>

        """).ToString();

    private static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
}
