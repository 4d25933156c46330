using Grader.Wire;

namespace Grader.Tests.Wire;

/// <summary>The policy of a judge or of a worker in tests: failures arrive as <see cref="FailureException"/>.</summary>
internal sealed class TestPolicy(bool mayCallAnytime) : IEndpointPolicy
{
    public bool MayCallAnytime => mayCallAnytime;

    public Exception ExceptionFor(Failure failure) => new FailureException(failure);

    public Failure Describe(Exception thrown) => ThrownByStudent.Describe(thrown);
}
