namespace Grader.Isolation;

/// <summary>One line of the diagnosis.</summary>
/// <param name="Level">How much it matters.</param>
/// <param name="Topic">What was looked at.</param>
/// <param name="Text">What was found.</param>
/// <param name="Remedy">What to do; null where all is there.</param>
public sealed record Finding(FindingLevel Level, string Topic, string Text, string? Remedy)
{
    /// <summary>Grading works, and nothing is missing.</summary>
    public static Finding Ok(string topic, string text) => new(FindingLevel.Ok, topic, text, null);

    /// <summary>Grading works with less than it could have.</summary>
    public static Finding Note(string topic, string text, string remedy) => new(FindingLevel.Note, topic, text, remedy);

    /// <summary>Grading does not work.</summary>
    public static Finding Missing(string topic, string text, string remedy) => new(FindingLevel.Missing, topic, text, remedy);
}
