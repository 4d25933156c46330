using System.Text;
using Grader.Reporting.Markdown;
using Grader.Results;

namespace Grader.Reporting;

/// <summary>The feedback of one hand-in as Markdown: a file for the student and the summary of a CI job.</summary>
public static class MarkdownReport
{
    /// <summary>GitHub drops the summary of a job's step beyond this size, in bytes of UTF-8.</summary>
    public const int Limit = 1024 * 1024;

    // Bytes kept free for the sections after the exercises, and for a line about each exercise that is left out.
    private const int Reserve = 128 * 1024;

    /// <summary>At most <see cref="Limit"/> bytes; exercises that do not fit are named and left out.</summary>
    public static string Render(HandInResult result)
    {
        var text = new StringBuilder(MarkdownHead.Of(result)).Append(MarkdownRemarks.Of(result)).Append(MarkdownMessages.Of(result));
        var size = Encoding.UTF8.GetByteCount(text.ToString());
        foreach (var exercise in result.ExercisesForListing())
        {
            var section = MarkdownExercise.Of(exercise, result.Sheet);
            size += Encoding.UTF8.GetByteCount(section);
            text.Append(size <= Limit - Reserve ? section : MarkdownExercise.LeftOut(exercise, result.Sheet));
        }

        return text.Append(MarkdownTail.Of(result)).ToString();
    }
}
