using System.Reflection;
using Grader.Wire;

namespace Grader.Isolation;

/// <summary>
/// The judge's side of the wire to one child. It limits the time of calls and turns failures into the two exceptions of
/// <see cref="IStudentCode"/>.
/// </summary>
internal sealed class JudgePolicy(ChildProcess child, CallBudget budget) : IEndpointPolicy
{
    public bool MayCallAnytime => true;

    public void Calling(int depth)
    {
        if (depth == 1)
            budget.Restart();
    }

    public void RemoteStarted(bool aborted) => budget.Run(aborted);

    public void RemoteAnswered() => budget.Pause();

    public Exception ExceptionFor(Failure failure)
    {
        // The next call would find the memory full.
        if (failure.Kind == FailureKind.OutOfMemory)
            child.Kill();

        return Faults.Of(failure);
    }

    public Exception ExceptionForBrokenWire(Exception cause) => Faults.Of(cause, child);

    public Exception FaultOfCallBack(MethodInfo method, IReadOnlyList<object?> arguments, Exception thrown) =>
        LentCall.Fault(method, arguments, thrown);

    public Failure Describe(Exception thrown) => new(FailureKind.Aborted, "", "");
}
