using System.Globalization;
using System.Text.RegularExpressions;
using Grader.Judging.Sheets;

namespace Grader.Tests.Architecture;

/// <summary>The table of exercises in README.md.</summary>
internal static class ExerciseTable
{
    /// <summary>The entry of each exercise. Exercises of one line share its contracts; their points are listed in their order.</summary>
    public static Dictionary<string, ExerciseTableEntry> Read(string readme) => readme
        .Split("\n## Exercises\n")[1].Split('\n')
        .SkipWhile(line => !line.StartsWith("| `", StringComparison.Ordinal))
        .TakeWhile(line => line.StartsWith("| `", StringComparison.Ordinal))
        .SelectMany(EntriesOf)
        .ToDictionary(entry => entry.Exercise);

    /// <summary>What the table has to say of an exercise.</summary>
    public static ExerciseTableEntry Expected(SheetExercise exercise)
    {
        var points = exercise.Points.ToString(CultureInfo.InvariantCulture);
        return new(exercise.Id, string.Join(", ", exercise.Contracts.Select(contract => $"`{contract.Name}`")),
            exercise is { Bonus: true, Points: > 0 } ? $"+{points}" : points);
    }

    private static IEnumerable<ExerciseTableEntry> EntriesOf(string line)
    {
        var cells = line.Trim('|').Split('|', StringSplitOptions.TrimEntries);
        var points = cells[3].Split(", ");
        return Regex.Matches(cells[0], "`([^`]+)`").Select((id, i) =>
            new ExerciseTableEntry(id.Groups[1].Value, cells[2], points.Length == 1 ? points[0] : points[i]));
    }
}

/// <summary>What the table says of one exercise.</summary>
/// <param name="Exercise">"dtu.3.2".</param>
/// <param name="Contracts">As printed: "`IDualNumbers`, `IJacobians`".</param>
/// <param name="Points">As printed: "+1" for a bonus.</param>
internal sealed record ExerciseTableEntry(string Exercise, string Contracts, string Points)
{
    /// <summary>A line of the table.</summary>
    public string Line(string title) => $"| `{Exercise}` | {title} | {Contracts} | {Points} |";
}
