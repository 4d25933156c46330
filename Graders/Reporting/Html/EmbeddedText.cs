namespace Grader.Reporting.Html;

/// <summary>The style sheets and scripts that lie in this assembly, with line feeds whatever the system that built it.</summary>
internal static class EmbeddedText
{
    /// <summary>The text of the file with this name.</summary>
    public static string Read(string file)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream($"Grader.Reporting.{file}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
