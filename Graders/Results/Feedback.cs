namespace Grader.Results;

/// <summary>
/// What a student reads about one check that did not pass. Every text is plain: writers escape it for their own format.
/// </summary>
/// <param name="Summary">One sentence: what was expected, what was found, how far apart.</param>
public sealed record Feedback(string Summary)
{
    /// <summary>The student's own line in which it went wrong, where it is known: "Sampler.cs:41: var z = noise[t];".</summary>
    public string? Line { get; init; }

    /// <summary>The expected value or property, shortened for reading.</summary>
    public string? Expected { get; init; }

    /// <summary>The value that the student's code returned, shortened for reading.</summary>
    public string? Found { get; init; }

    /// <summary>How far apart the two are, and where (largest absolute and relative error, worst index).</summary>
    public string? Distance { get; init; }

    /// <summary>The equation or law that relates them, with real symbols: "ᾱ_t = ∏(1 − β_s)".</summary>
    public string? Equation { get; init; }

    /// <summary>The shrunk input on which the check fails.</summary>
    public string? Counterexample { get; init; }

    /// <summary>One hint: the likely mistake ("looks like ᾱ shifted by one step"), never the solution.</summary>
    public string? Hint { get; init; }

    /// <summary>One line that repeats exactly this failure.</summary>
    public string? Replay { get; init; }

    /// <summary>The parts after the summary, in the order in which every report shows them, without those that are absent.</summary>
    public IEnumerable<(string Name, string Text)> NamedParts() =>
        new (string Name, string? Text)[]
        {
            ("Hint", Hint),
            ("Line", Line),
            ("Expected", Expected),
            ("Found", Found),
            ("Distance", Distance),
            ("Equation", Equation),
            ("Counterexample", Counterexample),
            ("Replay", Replay),
        }.Where(part => !string.IsNullOrWhiteSpace(part.Text)).Select(part => (part.Name, part.Text!));
}
