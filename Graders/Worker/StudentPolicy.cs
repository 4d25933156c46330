using System.Reflection;
using Grader.Wire;

namespace Grader.Worker;

/// <summary>The worker's side: answers calls, and calls the judge only while it is being called.</summary>
internal sealed class StudentPolicy : IEndpointPolicy
{
    /// <summary>The loaded hand-in, for file and line of its exceptions.</summary>
    public Assembly? HandIn { get; set; }

    public Exception ExceptionFor(Failure failure) => new OperationCanceledException("The check that made this call has ended it.");

    public Failure Describe(Exception thrown) => ThrownByStudent.Describe(thrown, HandIn);
}
