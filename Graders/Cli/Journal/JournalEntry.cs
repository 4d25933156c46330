using System.Text.Json;
using Grader.Reporting;
using Grader.Results;

namespace Grader.Cli.Journal;

/// <summary>One line of a journal: the verdict on one check, or a whole hand-in.</summary>
/// <param name="Key">Identifies everything that the verdict depends on; see <see cref="JournalKey"/>.</param>
/// <param name="IsWhole">True where <paramref name="Result"/> has every check; false where it has one.</param>
/// <param name="Result">The whole result, or one that holds a single check.</param>
internal sealed record JournalEntry(string Key, bool IsWhole, HandInResult Result)
{
    /// <summary>The entry of one check.</summary>
    public static JournalEntry Of(string key, HandInInfo handIn, CheckResult check) =>
        new(key, false, new HandInResult(handIn, "", [new ExerciseResult(check.Exercise, "", 0, 0, [check])]));

    /// <summary>The one check of an entry that is not whole.</summary>
    public CheckResult Check => Result.Exercises[0].Checks[0];

    /// <summary>One line of JSON, without its line feed.</summary>
    public string Render()
    {
        var whole = IsWhole ? "true" : "false";
        return $$"""{"key":"{{Key}}","whole":{{whole}},"result":{{ResultsJson.RenderLine(Result)}}}""";
    }

    /// <summary>Reads a line; null where it is incomplete or no journal entry.</summary>
    public static JournalEntry? Parse(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var entry = json.RootElement;
            var result = ResultsJson.ParseLine(entry.GetProperty("result").GetRawText());
            return new JournalEntry(entry.GetProperty("key").GetString() ?? "", entry.GetProperty("whole").GetBoolean(), result);
        }
        catch (Exception unreadable) when (unreadable is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
