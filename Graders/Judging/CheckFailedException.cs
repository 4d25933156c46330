using Grader.Isolation;
using Grader.Results;

namespace Grader.Judging;

/// <summary>The values that the hand-in returned violate a check. The only exception that means <see cref="Outcome.Failed"/>.</summary>
public sealed class CheckFailedException(Feedback feedback) : VerdictException(feedback.Summary)
{
    /// <summary>What the student reads.</summary>
    public Feedback Feedback { get; } = feedback;
}
