namespace Grader.Review.Data;

/// <summary>How a browser shows a file that was handed in.</summary>
public enum FileKind
{
    /// <summary>As plain text, whatever it contains: source code, Markdown, LaTeX.</summary>
    Text,

    /// <summary>In the browser's own reader.</summary>
    Pdf,

    /// <summary>As a picture.</summary>
    Picture,

    /// <summary>Not at all: it can be saved and opened elsewhere.</summary>
    Other,
}
