namespace Grader.Authoring.Try;

/// <summary>How a course is tried.</summary>
internal sealed record TryOptions
{
    /// <summary>With how many seeds the solutions are judged.</summary>
    public int Seeds { get; init; } = 20;

    /// <summary>The most mistakes of one contract that are tried.</summary>
    public int MistakesPerContract { get; init; } = 30;

    /// <summary>Whether checks that train run too, with one seed.</summary>
    public bool Trainings { get; init; }

    /// <summary>How many hand-ins are judged at a time.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;
}
