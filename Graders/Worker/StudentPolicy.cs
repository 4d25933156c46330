using Grader.Wire;

namespace Grader.Worker;

/// <summary>The worker's side: answers calls, and calls the judge only while it is being called.</summary>
/// <param name="maxSent">Bytes of the largest answer.</param>
internal sealed class StudentPolicy(int maxSent) : IEndpointPolicy
{
    public int MaxSent => maxSent;

    public bool WatchesValues => true;

    /// <summary>The loaded hand-in, for file and line of its exceptions.</summary>
    public HandInCopies? HandIn { get; set; }

    public Exception ExceptionFor(Failure failure) => new OperationCanceledException("The check that made this call has ended it.");

    public Failure Describe(Exception thrown) => ThrownByStudent.Describe(thrown, HandIn?.Loaded ?? []);
}
