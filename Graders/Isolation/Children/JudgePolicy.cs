using System.Reflection;
using Grader.Wire;

namespace Grader.Isolation;

/// <summary>
/// The judge's side of the wire to one child. It limits what calls may use and turns failures into the two exceptions of
/// <see cref="IStudentCode"/>.
/// </summary>
internal sealed class JudgePolicy(ChildProcess child, CallBudget budget, CallBackBudget callBacks, int? maxAnswer) : IEndpointPolicy
{
    public bool MayCallAnytime => true;

    public int MaxReceived => maxAnswer ?? WireLimits.Frame;

    public void Changed(ValueChange change) => child.Changed(change);

    public void Calling(int depth)
    {
        if (depth == 1)
        {
            budget.Restart();
            callBacks.Restart();
        }
    }

    public void RemoteStarted(bool aborted)
    {
        callBacks.Pause();
        budget.Run(aborted);
    }

    public void RemoteAnswered()
    {
        budget.Pause();
        callBacks.Run();
    }

    public bool CallBackStarted(long bytes) => callBacks.Begin(bytes);

    public void CallBackEnded(long bytes) => callBacks.End(bytes);

    public Exception ExceptionFor(Failure failure)
    {
        var fault = Faults.Of(failure);
        // The next call would find the memory full.
        if (failure.Kind == FailureKind.OutOfMemory)
            child.Kill((StudentFaultException)fault);

        return fault;
    }

    public Exception ExceptionForBrokenWire(Exception cause) => Faults.Of(cause, child);

    public Exception FaultOfCallBack(MethodInfo method, IReadOnlyList<object?> arguments, Exception thrown) =>
        LentCall.Fault(method, arguments, thrown);

    public Failure Describe(Exception thrown) => new(FailureKind.Aborted, "", "");
}
