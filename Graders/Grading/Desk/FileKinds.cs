using Grader.Review.Data;

namespace Grader.Grading.Desk;

/// <summary>How a browser shows the files that are kept of a hand-in.</summary>
internal static class FileKinds
{
    /// <summary>By the extension: what a file claims to be decides only how it is shown, never what may run.</summary>
    public static FileKind Of(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".cs" or ".md" or ".txt" or ".tex" or ".ipynb" or ".html" or ".htm" => FileKind.Text,
        ".pdf" => FileKind.Pdf,
        ".png" or ".jpg" or ".jpeg" => FileKind.Picture,
        _ => FileKind.Other,
    };
}
