namespace Grader.Wire;

/// <summary>A failure that is already in the wire's own words.</summary>
public sealed class FailureException(Failure failure) : Exception(failure.Message)
{
    /// <summary>What to tell the caller.</summary>
    public Failure Failure { get; } = failure;
}
