namespace Grader.Isolation;

/// <summary>What code may ask of the judge by calling the objects that it was given: noise sources, networks, drifts.</summary>
/// <param name="Count">Number of such calls.</param>
/// <param name="Bytes">Size of their arguments and answers: recording objects keep the former, the judge makes the latter.</param>
/// <param name="JudgeTime">Time that the judge takes to answer.</param>
public sealed record CallBackLimits(long Count, long Bytes, TimeSpan JudgeTime);
