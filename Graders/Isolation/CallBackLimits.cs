namespace Grader.Isolation;

/// <summary>What code may ask of the judge by calling the objects that it was given: noise sources, networks, drifts.</summary>
/// <param name="Count">Number of such calls.</param>
/// <param name="Given">Bytes of their arguments, which recording objects of the judge keep until a check ends.</param>
/// <param name="Answered">Bytes of their answers, which the judge mostly forgets; a recording noise source has a limit of its own.</param>
/// <param name="JudgeTime">Time that the judge takes to answer.</param>
public sealed record CallBackLimits(long Count, long Given, long Answered, TimeSpan JudgeTime)
{
    /// <summary>Half of each.</summary>
    internal CallBackLimits Half => new(Count / 2, Given / 2, Answered / 2, JudgeTime / 2);
}
