using System.Text.Json.Serialization;

namespace Grader.Results;

/// <summary>What a trial of a course's checks has found, for one sheet.</summary>
/// <param name="Sheet">Its id.</param>
/// <param name="Title">Its title.</param>
public sealed record TryReport(string Sheet, string Title)
{
    /// <summary>How many exercises the sheet has.</summary>
    public int Exercises { get; init; }

    /// <summary>How many contracts they ask for.</summary>
    public int Contracts { get; init; }

    /// <summary>What the sheet gives, bonus exercises aside.</summary>
    public double Points { get; init; }

    /// <summary>Points that checks share oddly, a sentence each.</summary>
    public IReadOnlyList<string> OddShares { get; init; } = [];

    /// <summary>Types of contracts that cannot be sent to the process with the student's code, a sentence each.</summary>
    public IReadOnlyList<string> Uncarried { get; init; } = [];

    /// <summary>With how many seeds the solutions were judged.</summary>
    public int Seeds { get; init; }

    /// <summary>Whether the checks that train were left out.</summary>
    public bool Quick { get; init; }

    /// <summary>Checks that a right solution does not pass.</summary>
    public IReadOnlyList<LostCheck> SolutionLosses { get; init; } = [];

    /// <summary>Checks that judge a stub, where they should say that nobody has begun.</summary>
    public IReadOnlyList<LostCheck> JudgedStubs { get; init; } = [];

    /// <summary>How many kinds of garbage were tried.</summary>
    public int GarbageKinds { get; init; }

    /// <summary>Checks that garbage passes, or in which the check itself fails on it.</summary>
    public IReadOnlyList<LostCheck> GarbageFaults { get; init; } = [];

    /// <summary>The mistakes that were tried, those that pass first, the likeliest of each first.</summary>
    public IReadOnlyList<TriedMistake> Mistakes { get; init; } = [];

    /// <summary>Entries of the list of harmless mistakes that no mistake fits any more.</summary>
    public IReadOnlyList<string> StaleHarmless { get; init; } = [];

    /// <summary>Mistakes that pass and that nobody has called harmless.</summary>
    [JsonIgnore]
    public IEnumerable<TriedMistake> Survivors => Mistakes.Where(mistake => mistake.Survives);

    /// <summary>How many mistakes count: all but the harmless ones.</summary>
    public int Counted => Mistakes.Count(mistake => mistake.Harmless is null);

    /// <summary>How many of these are caught.</summary>
    public int Caught => Counted - Survivors.Count();

    /// <summary>Checks that fail themselves on a mistake, or do not catch what they are there for, each once.</summary>
    [JsonIgnore]
    public IEnumerable<LostCheck> Broken => Mistakes.SelectMany(mistake => mistake.Broken).DistinctBy(broken => broken.Check);

    /// <summary>True where the author has something to mend. Odd shares and stale entries are only worth a look.</summary>
    public bool HasFaults => Uncarried.Count + SolutionLosses.Count + JudgedStubs.Count + GarbageFaults.Count > 0
        || Survivors.Any() || Broken.Any();
}

/// <summary>A check that does not end as it must.</summary>
/// <param name="Check">Its id.</param>
/// <param name="With">With what: a seed, a kind of garbage.</param>
/// <param name="Reason">What it says.</param>
public sealed record LostCheck(string Check, string With, string Reason);

/// <summary>A mistake, and what the checks say of it.</summary>
/// <param name="File">File of the solution.</param>
/// <param name="Line">From 1 on.</param>
/// <param name="Kind">What the mistake is, in a few words.</param>
/// <param name="Rank">How likely students make it: 1 for the likeliest.</param>
/// <param name="Before">The lines that change.</param>
/// <param name="After">The same lines with the mistake.</param>
public sealed record TriedMistake(string File, int Line, string Kind, int Rank, string Before, string After)
{
    /// <summary>The exercises that it concerns.</summary>
    public IReadOnlyList<string> Exercises { get; init; } = [];

    /// <summary>The checks that do not pass.</summary>
    public IReadOnlyList<string> CaughtBy { get; init; } = [];

    /// <summary>The share of the points of its exercises that it costs, 0 … 1.</summary>
    public double Cost { get; init; }

    /// <summary>
    /// Checks that fail themselves on it, or do not catch what they are there for, with the reason: mistakes of their author.
    /// </summary>
    public IReadOnlyList<LostCheck> Broken { get; init; } = [];

    /// <summary>Why it changes nothing, where the author says so.</summary>
    public string? Harmless { get; init; }

    /// <summary>Passes every check although nobody has called it harmless.</summary>
    public bool Survives => CaughtBy.Count == 0 && Harmless is null;
}
