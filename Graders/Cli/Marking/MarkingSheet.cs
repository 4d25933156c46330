using System.Globalization;
using System.Text;
using System.Text.Json;
using Grader.Results;

namespace Grader.Cli.Marking;

/// <summary>
/// The file in which a person marks one hand-in: YAML, with every rubric item and an empty place for its points and a comment. What comes from
/// outside, such as a name, is quoted by JSON's rules, which are YAML's too.
/// </summary>
internal static class MarkingSheet
{
    /// <summary>Names an item within a sheet: "dtu.3.2/1", counted from 1 within its exercise.</summary>
    public static string ItemId(ExerciseResult exercise, int index) => $"{exercise.Id}/{index + 1}";

    /// <summary>The empty sheet for a hand-in.</summary>
    public static string Render(HandInResult result)
    {
        var text = new StringBuilder($"""
            # What a person judges. Fill in "given", and "comment" with what the student is to read; then run: grader mark <this folder's parent>
            # given: points from 0 to those of the item (a deduction: from there to 0), or ✓ for all of them, ✗ for none. Empty: not judged yet.

            handIn: {Quoted(result.HandIn.Id)}
            name: {Quoted(result.HandIn.Name)}
            sheet: {Quoted(result.Sheet)}
            content: {Quoted(result.HandIn.ContentHash)}

            items:

            """.ReplaceLineEndings("\n"));
        foreach (var exercise in result.Exercises.Where(exercise => exercise.Rubric.Count > 0))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n  # {exercise.Id}: {OneLine(exercise.Title)}\n");
            foreach (var (index, item) in exercise.Rubric.Index())
                text.Append(Item(ItemId(exercise, index), item));
        }

        return text.ToString();
    }

    private static string Item(string id, RubricItem item) => $"""
          - item: {id}
            text: {Quoted(item.Text)}
        {(item.Guidance is { } guidance ? $"    # {OneLine(guidance)}\n" : "")}    points: {item.Points.ToString(CultureInfo.InvariantCulture)}
            given:
            comment:

        """.ReplaceLineEndings("\n");

    private static string Quoted(string text) => JsonSerializer.Serialize(text, Readable);

    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n', '\u0085', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
