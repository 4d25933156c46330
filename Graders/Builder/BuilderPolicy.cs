using Grader.Wire;

namespace Grader.Builder;

/// <summary>The builder answers and never calls back.</summary>
internal sealed class BuilderPolicy : IEndpointPolicy
{
    public Exception ExceptionFor(Failure failure) => new InvalidOperationException(failure.Message);

    public Failure Describe(Exception thrown) => ThrownByStudent.Describe(thrown);
}
