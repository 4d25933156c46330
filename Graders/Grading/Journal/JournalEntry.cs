using System.Text.Json;
using Grader.Reporting;
using Grader.Results;

namespace Grader.Grading.Journal;

/// <summary>One record of a journal.</summary>
/// <param name="Key">Identifies everything that the verdicts depend on; see <see cref="JournalKey"/>.</param>
internal abstract record JournalEntry(string Key)
{
    /// <summary>One line of JSON, without its line feed and its seal.</summary>
    public abstract string Render();

    /// <summary>Reads a record; null where it has another form, as another version of the grader writes it.</summary>
    public static JournalEntry? Parse(string record)
    {
        try
        {
            using var json = JsonDocument.Parse(record);
            var entry = json.RootElement;
            var key = entry.GetProperty("key").GetString() ?? "";
            return entry.TryGetProperty("check", out var check)
                ? new CheckEntry(key, ResultsJson.ParseCheckLine(check.GetRawText()), entry.TryGetProperty("printed", out _))
                : new HandInEntry(key, ResultsJson.ParseLine(entry.GetProperty("result").GetRawText()));
        }
        catch (Exception unreadable) when (unreadable is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}

/// <summary>The verdict on one check of a hand-in that is being graded.</summary>
/// <param name="Key">See <see cref="JournalEntry"/>.</param>
/// <param name="Check">The verdict.</param>
/// <param name="Printed">True where the code had written to the console by then.</param>
internal sealed record CheckEntry(string Key, CheckResult Check, bool Printed) : JournalEntry(Key)
{
    /// <inheritdoc/>
    public override string Render() =>
        $$"""{"key":"{{Key}}",{{(Printed ? "\"printed\":true," : "")}}"check":{{ResultsJson.RenderLine(Check)}}}""";
}

/// <summary>The whole result of a hand-in.</summary>
internal sealed record HandInEntry(string Key, HandInResult Result) : JournalEntry(Key)
{
    /// <inheritdoc/>
    public override string Render() => $$"""{"key":"{{Key}}","result":{{ResultsJson.RenderLine(Result)}}}""";
}
