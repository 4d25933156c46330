using System.Globalization;
using System.Text;
using System.Text.Json;
using Grader.Results;

namespace Grader.Grading.Marking;

/// <summary>
/// The file in which a person marks one hand-in: YAML, with every rubric item and empty fields for its points and a comment. Text from
/// outside, such as a name, is quoted as in JSON, which YAML reads too.
/// </summary>
internal static class MarkingSheet
{
    private const string Instructions =
        "# What a person judges. Fill in \"given\", and \"comment\" with what the student is to read; "
        + "then run: grader mark <this folder's parent>\n"
        + "# given: points from 0 to those of the item (a deduction: from there to 0), or ✓ for all of them, ✗ for none. "
        + "Empty: not judged yet; an item of 0 points is a note and may stay empty.";

    /// <summary>How to change what checks give; the example is a check of the hand-in.</summary>
    private static string OverrideInstructions(HandInResult result) =>
        "\n# To change what a check gives, with a reason that the student reads (remove the \"#\"; \"grader list\" names the checks).\n"
        + "# The id of an exercise in place of a check's changes all its checks: given are points of the exercise then.\n"
        + "# overrides:\n"
        + $"#   - check: {result.Exercises.SelectMany(exercise => exercise.Checks).FirstOrDefault()?.Check ?? "<id>"}\n"
        + "#     given: ✓\n"
        + "#     reason: \"…\"\n"
        + "# To comment on a line of the code, and to answer a complaint (complaint.md in the hand-in):\n"
        + "# lines:\n"
        + "#   - line: Sampler.cs:41\n"
        + "#     comment: \"…\"\n"
        + "# answers:\n"
        + "#   - complaint: complaint.md\n"
        + "#     answer: \"…\"\n";

    /// <summary>Id of a rubric item: "dtu.3.2/1", counted from 1 within its exercise.</summary>
    public static string ItemId(ExerciseResult exercise, int index) => $"{exercise.Id}/{index + 1}";

    /// <summary>The empty sheet for a hand-in.</summary>
    public static string Render(HandInResult result)
    {
        var exercises = result.Exercises.Where(exercise => exercise.Rubric.Count > 0).ToList();
        var text = new StringBuilder($"""
            {Instructions}

            handIn: {Quoted(result.HandIn.Id)}
            name: {Quoted(result.HandIn.Name)}
            sheet: {Quoted(result.Sheet)}
            content: {Quoted(result.HandIn.ContentHash)}

            items:{(exercises.Count == 0 ? " []" : "")}

            """.ReplaceLineEndings("\n"));
        foreach (var exercise in exercises)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n  # {exercise.Id}: {YamlComment.OneLine(exercise.Title)}\n");
            foreach (var (index, item) in exercise.Rubric.Index())
                text.Append(Item(ItemId(exercise, index), item));
        }

        return text.Append(OverrideInstructions(result)).ToString();
    }

    private static string Item(string id, RubricItem item)
    {
        var guidance = item.Guidance is { } text ? YamlComment.Of(text, "    ") : "";
        return $"""
              - item: {id}
                text: {Quoted(item.Text)}
            {guidance}    points: {item.Points.ToString(CultureInfo.InvariantCulture)}
                given:
                comment:

            """.ReplaceLineEndings("\n");
    }

    /// <summary>Text as one value of the sheet, whatever it contains.</summary>
    public static string Quoted(string text) => JsonSerializer.Serialize(text, Readable);

    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
