namespace Grader.Results;

/// <summary>What a person decided about a check, in place of what the machine found.</summary>
/// <param name="Found">The outcome that the machine found.</param>
/// <param name="Points">What the check gives now: from 0 to its <see cref="CheckResult.Worth"/>.</param>
/// <param name="Reason">For the student to read.</param>
public sealed record CheckOverride(Outcome Found, double Points, string Reason);
