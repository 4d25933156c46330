using System.Security.Cryptography;
using System.Text;

namespace Grader.Reporting.Html;

/// <summary>The HTML around a body. Its policy allows one style sheet, by hash: nothing is loaded and no script runs.</summary>
internal static class Page
{
    private static readonly string Style = Read("Grader.Reporting.Html.page.css");

    private static readonly string StyleHash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)));

    private static readonly Markup Policy = Markup.Trusted(
        $"default-src 'none'; style-src 'sha256-{StyleHash}'; base-uri 'none'; form-action 'none'");

    public static string Render(string title, Markup body) => Markup.Of($"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="{Policy}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer">
        <title>{title}</title>
        <style>{Markup.Trusted(Style)}</style>
        </head>
        <body>
        {body}
        </body>
        </html>

        """).ToString();

    private static string Read(string resource)
    {
        using var stream = typeof(Page).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
