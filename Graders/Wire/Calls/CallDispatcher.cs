using System.Reflection;

namespace Grader.Wire;

/// <summary>Answers calls of the other side: finds object and method, calls it, and replies with its value or its failure.</summary>
/// <param name="channel">Where the reply goes.</param>
/// <param name="handles">The objects of this side that can be called.</param>
/// <param name="policy">What is reported of an exception.</param>
/// <param name="gate">Held by whoever calls the other side or replies to it.</param>
internal sealed class CallDispatcher(FrameChannel channel, HandleTable handles, IEndpointPolicy policy, Lock gate)
{
    private readonly CallWatch? watch = policy.WatchesValues ? new CallWatch() : null;

    /// <summary>How many calls of the other side are being answered, each nested in the one before.</summary>
    public int Depth { get; private set; }

    /// <summary>Answers one call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="thrown">Keeps what the called object throws. While it keeps something, no further object is called.</param>
    public void Answer(ReceivedFrame call, ThrownInCallBack thrown)
    {
        if (Depth >= WireLimits.CallDepth)
            throw new WireException($"Calls are nested more than {WireLimits.CallDepth} deep.");

        if (!policy.CallBackStarted(call.Content.Length))
            throw new WireException("A call-back was refused.");

        if (Depth == 0)
            handles.Tracking.BeginCall();

        var (target, method) = Find(call.Content);
        var arguments = call.Content.Rest(method.ReadArguments);
        Depth++;
        var before = watch?.Begin(method, arguments) ?? [];
        var (value, failure) = Run(method.Method, target, arguments, thrown);
        var changes = failure is null ? watch?.End(method, arguments, before, value) ?? [] : [];
        Reply(new AnsweredCall(call.Call, method, arguments, value, failure, changes), thrown);
    }

    private (object Target, Signature Method) Find(FrameReader frame)
    {
        var (target, type) = handles.Find(frame.Int64());
        var (index, methods) = (frame.UInt16(), Surface.Of(type).Methods);
        return index < methods.Count ? (target, methods[index]) : throw new WireException($"{type.Name} has no method {index}.");
    }

    private (object? Value, Failure? Failure) Run(MethodInfo method, object target, object?[] arguments, ThrownInCallBack thrown)
    {
        try
        {
            thrown.Rethrow();
            return (method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null), null);
        }
        catch (Exception e)
        {
            return (null, Describe(method, arguments, e, thrown));
        }
    }

    /// <summary>Sends the reply. After this, call-backs that belong to this call are refused, from whatever thread they come.</summary>
    private void Reply(AnsweredCall answered, ThrownInCallBack thrown)
    {
        lock (gate)
        {
            if ((answered.Failure ?? WriteReturn(answered, thrown)) is { } failure)
                FailureFrame.Write(channel.Begin(FrameKind.Fail, answered.Call), failure);

            Depth--;
            policy.CallBackEnded(channel.Begun);
            policy.RemoteStarted(aborted: thrown.Any);
            channel.Send();
        }
    }

    /// <returns>Why the value cannot be sent; null where it is written.</returns>
    private Failure? WriteReturn(AnsweredCall answered, ThrownInCallBack thrown)
    {
        try
        {
            var frame = channel.Begin(FrameKind.Return, answered.Call);
            answered.Method.WriteResult(frame, answered.Value);
            answered.Method.WriteChanges(frame, answered.Changes);
            return null;
        }
        catch (Exception e)
        {
            return Describe(answered.Method.Method, answered.Arguments, e, thrown);
        }
    }

    private Failure Describe(MethodInfo method, object?[] arguments, Exception e, ThrownInCallBack thrown)
    {
        if (policy.MayCallAnytime)
            thrown.Keep(policy.FaultOfCallBack(method, arguments, e));

        return policy.Describe(e);
    }

    /// <summary>A call that has ended, and what is replied.</summary>
    private sealed record AnsweredCall(
        int Call, Signature Method, object?[] Arguments, object? Value, Failure? Failure, IReadOnlyList<ValueChange> Changes);
}
