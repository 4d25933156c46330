using System.Text.Json.Serialization;

namespace Grader.Results;

/// <summary>One item that a person judges.</summary>
/// <param name="Text">What must be there.</param>
/// <param name="Points">Points for it; negative for a deduction; 0 where the sheet gives no points for it.</param>
public sealed record RubricItem(string Text, double Points)
{
    /// <summary>For the person who marks: what to accept, and for how much. Students do not see it.</summary>
    public string? Guidance { get; init; }

    /// <summary>
    /// True where its points stand in for points of checks: an answer that no check can judge. They do not raise the most that the exercise
    /// can give.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool StandsIn { get; init; }

    /// <summary>What it adds to the most that the exercise can give: nothing for a deduction, or where it <see cref="StandsIn"/>.</summary>
    [JsonIgnore]
    public double PointsInMaximum => StandsIn ? 0 : Math.Max(0, Points);

    /// <summary>What the person gave; null as long as nobody has looked.</summary>
    public RubricMark? Mark { get; init; }

    /// <summary>True where it gives and takes no points: it helps the person who reads, and nobody has to mark it.</summary>
    [JsonIgnore]
    public bool IsNote => Points == 0;

    /// <summary>True as long as a person has to mark it.</summary>
    [JsonIgnore]
    public bool IsWaiting => !IsNote && Mark is null;
}

/// <summary>A person's verdict on a <see cref="RubricItem"/>.</summary>
/// <param name="Ticked">True where the item is there, at least in part; for a deduction, where it applies.</param>
/// <param name="Points">Between 0 and the points of the item, which are negative for a deduction.</param>
public sealed record RubricMark(bool Ticked, double Points)
{
    /// <summary>For the student to read; null for none.</summary>
    public string? Comment { get; init; }
}
