using Grader.Results;
using Grader.Wire;

namespace Grader.Authoring.Try;

/// <summary>Shows a mistake as the lines that it changes.</summary>
internal static class EditedLines
{
    /// <summary>The mistake with its place and its lines.</summary>
    public static TriedMistake Of(string text, SourceMistake mistake)
    {
        var start = mistake.Start == 0 ? 0 : text.LastIndexOf('\n', mistake.Start - 1) + 1;
        var end = text.IndexOf('\n', mistake.Start + mistake.Length);
        end = end < 0 ? text.Length : end;
        var after = text[start..mistake.Start] + mistake.Text + text[(mistake.Start + mistake.Length)..end];
        return new(
            mistake.Path, text[..start].Count(letter => letter == '\n') + 1, mistake.Kind, mistake.Rank, text[start..end], after);
    }
}
