using Grader.Wire;

namespace Grader.Builder;

/// <summary>The builder answers and never calls back.</summary>
internal sealed class BuilderConduct : IConduct
{
    public bool Leads => false;

    public void Called(int depth)
    {
    }

    public void TheirTurn(bool aborted)
    {
    }

    public void OurTurn()
    {
    }

    public Exception Failed(Failure failure) => new InvalidOperationException(failure.Message);

    public Exception Broken(Exception cause) => cause;

    public Failure Describe(Exception thrown) => ThrownByStudent.Describe(thrown, null);
}
