using Grader.Results;

namespace Grader.Reporting;

/// <summary>A hand-in whose marks differ between two gradings.</summary>
/// <param name="HandIn">Whose it is.</param>
/// <param name="Before">Its mark in the first grading; null where it is not there.</param>
/// <param name="Now">Its mark in the second grading; null where it is not there.</param>
/// <param name="Reasons">What differs, in the order of the sheet: sources, lateness, outcomes of checks, marks of a person.</param>
public sealed record MarkDifference(HandInInfo HandIn, double? Before, double? Now, IReadOnlyList<string> Reasons)
{
    /// <summary>The hand-ins whose marks differ, in the order of their names.</summary>
    public static IReadOnlyList<MarkDifference> Between(IEnumerable<HandInResult> before, IEnumerable<HandInResult> now)
    {
        var first = before.ToDictionary(result => result.HandIn.Id, StringComparer.Ordinal);
        var second = now.ToDictionary(result => result.HandIn.Id, StringComparer.Ordinal);
        return
        [
            .. first.Keys.Union(second.Keys).Select(id => Of(first.GetValueOrDefault(id), second.GetValueOrDefault(id)))
                .OfType<MarkDifference>()
                .OrderBy(difference => difference.HandIn.Name, StringComparer.Ordinal)
                .ThenBy(difference => difference.HandIn.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>The difference; null where the marks are the same.</summary>
    private static MarkDifference? Of(HandInResult? before, HandInResult? now) => (before, now) switch
    {
        ({ } gone, null) => new(gone.HandIn, gone.Final, null, ["only in the first grading"]),
        (null, { } added) => new(added.HandIn, null, added.Final, ["only in the second grading"]),
        ({ } then, { } today) when MarkReasons.HaveOtherMarks(then, today) =>
            new(today.HandIn, then.Final, today.Final, [.. MarkReasons.Between(then, today)]),
        _ => null,
    };
}
