using System.Reflection;
using Grader.Isolation;
using Grader.Wire;

namespace Grader.Tests.Wire.Fuzz;

/// <summary>The judge's policy without a process: the same exceptions, and the same limits of call-backs.</summary>
internal sealed class FuzzPolicy : IEndpointPolicy
{
    private readonly CallBackBudget callBacks = new(TimeProvider.System, new Limits().CallBacksOfCall, _ => { });

    public bool MayCallAnytime => true;

    public void RemoteStarted(bool aborted) => callBacks.Pause();

    public void RemoteAnswered() => callBacks.Run();

    public bool CallBackStarted(long bytes) => callBacks.Begin(bytes);

    public void CallBackEnded(long bytes) => callBacks.End(bytes);

    public Exception ExceptionFor(Failure failure) => Faults.Of(failure);

    public Exception FaultOfCallBack(MethodInfo method, IReadOnlyList<object?> arguments, Exception thrown) =>
        LentCall.Fault(method, arguments, thrown);

    public Failure Describe(Exception thrown) => new(FailureKind.Aborted, "", "");
}
