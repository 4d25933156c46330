using System.Globalization;
using Grader.Results;

namespace Grader.Grading.Marking;

/// <summary>What a person has written besides points: comments on lines of the code, and answers to complaints.</summary>
internal static class Remarks
{
    /// <summary>The comments on lines, by file and line.</summary>
    /// <param name="filled">The sheet.</param>
    /// <param name="wrong">Gets what cannot be used.</param>
    public static IReadOnlyList<LineComment> Lines(FilledSheet filled, List<string> wrong)
    {
        List<LineComment> comments = [];
        foreach (var line in filled.Lines.Where(line => line.Comment.Text.Length > 0))
        {
            if (Place(line.Place.Text) is { } place)
            {
                comments.Add(new(place.File, place.Line, line.Code.Text, line.Comment.Text));
            }
            else
            {
                wrong.Add(MarkingException.At(filled, line.Place,
                    $"\"{line.Place.Text}\" is no place in a file", "Write file and line, such as \"Sampler.cs:41\"").Message);
            }
        }

        return [.. comments.OrderBy(comment => comment.File, StringComparer.Ordinal).ThenBy(comment => comment.Line)];
    }

    /// <summary>The answers to complaints.</summary>
    public static IReadOnlyList<ComplaintAnswer> Answers(FilledSheet filled) =>
    [
        .. filled.Answers.Where(answer => answer.Answer.Text.Length > 0)
            .Select(answer => new ComplaintAnswer(answer.Complaint.Text, answer.Answer.Text)),
    ];

    private static (string File, int Line)? Place(string text) => text.LastIndexOf(':') is > 0 and var colon
        && int.TryParse(text[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var line) && line > 0
            ? (text[..colon], line)
            : null;
}
