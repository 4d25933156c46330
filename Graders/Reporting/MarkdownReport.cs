using Grader.Results;

namespace Grader.Reporting;

/// <summary>The feedback of one hand-in as Markdown: a file for the student and the summary of a CI job.</summary>
public static class MarkdownReport
{
    /// <summary>At most 1024 KiB in UTF-8, beyond which GitHub drops a job summary.</summary>
    public static string Render(HandInResult result) => $"# {result.HandIn.Name}\n";
}
