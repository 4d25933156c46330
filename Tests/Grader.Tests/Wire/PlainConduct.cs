using Grader.Wire;

namespace Grader.Tests.Wire;

/// <summary>Throws what it is told.</summary>
internal sealed class PlainConduct(bool leads) : IConduct
{
    public bool Leads => leads;

    public Exception Failed(Failure failure) => new FailureException(failure);

    public Failure Describe(Exception thrown) => ThrownByStudent.Describe(thrown, null);
}
