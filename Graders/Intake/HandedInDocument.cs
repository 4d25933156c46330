namespace Grader.Intake;

/// <summary>A file of a hand-in that is no source code: an essay, a derivation, a picture.</summary>
/// <param name="Path">Relative to the hand-in, with forward slashes, fit for display.</param>
/// <param name="Bytes">The whole file.</param>
internal sealed record HandedInDocument(string Path, byte[] Bytes)
{
    // Moodle's online text is HTML.
    private static readonly HashSet<string> extensions =
        [".pdf", ".md", ".txt", ".tex", ".ipynb", ".html", ".htm", ".doc", ".docx", ".odt", ".png", ".jpg", ".jpeg"];

    /// <summary>Their extensions, in a line.</summary>
    public static string Kinds { get; } = string.Join(", ", extensions);

    /// <summary>True for a file that a person may want to read.</summary>
    public static bool Includes(FoundFile file) => extensions.Contains(file.Extension);
}
