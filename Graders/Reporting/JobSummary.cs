using System.Text;
using Grader.Results;

namespace Grader.Reporting;

/// <summary>The summary of a GitHub job's step, to which each hand-in of the step adds its feedback.</summary>
public static class JobSummary
{
    private const string LeftOut = "\nThe feedback on another hand-in does not fit here; it is in the files that --out names.\n";

    // Bytes kept free for a line about each hand-in that does not fit.
    private const int Reserve = 32 * 1024;

    /// <summary>Adds the feedback. GitHub drops a summary that grows too large, so what does not fit is only mentioned.</summary>
    /// <param name="file">The file that GITHUB_STEP_SUMMARY names.</param>
    /// <param name="result">The hand-in.</param>
    public static void Append(string file, HandInResult result)
    {
        var text = MarkdownReport.Render(result);
        var size = Encoding.UTF8.GetByteCount(text) + (File.Exists(file) ? new FileInfo(file).Length : 0);
        File.AppendAllText(file, size <= MarkdownReport.Limit - Reserve ? text : LeftOut);
    }
}
