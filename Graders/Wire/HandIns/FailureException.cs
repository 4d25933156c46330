namespace Grader.Wire;

/// <summary>An exception that says itself which <see cref="Wire.Failure"/> to report.</summary>
public sealed class FailureException(Failure failure) : Exception(failure.Message)
{
    /// <summary>What to report to the caller.</summary>
    public Failure Failure { get; } = failure;
}
