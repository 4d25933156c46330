using Grader.Wire;

namespace Grader.Isolation;

/// <summary>The judge's side of the wire to one child: keeps the time and turns failures into the two exceptions of <see cref="IStudentCode"/>.</summary>
internal sealed class JudgeConduct(ChildProcess child, CallBudget budget) : IConduct
{
    public bool Leads => true;

    public void Called(int depth)
    {
        if (depth == 1)
            budget.Restart();
    }

    public void TheirTurn(bool aborted) => budget.Run(aborted);

    public void OurTurn() => budget.Pause();

    public Exception Failed(Failure failure)
    {
        if (failure.Kind == FailureKind.OutOfMemory)
        {
            child.Kill(); // What filled its memory may still be held.
        }

        return Faults.Of(failure);
    }

    public Exception Broken(Exception cause) => Faults.Of(cause, child);

    public Failure Describe(Exception thrown) => new(FailureKind.Aborted, "", "");
}
