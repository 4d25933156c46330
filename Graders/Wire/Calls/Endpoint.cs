namespace Grader.Wire;

/// <summary>
/// One side of the wire. Both sides are alike: each calls objects of the other by proxies and answers calls on its own, and a call
/// may be answered by calls back, to any depth that <see cref="WireLimits.CallDepth"/> allows. One call is under way at a time.
/// </summary>
public sealed class Endpoint
{
    private readonly Lock gate = new();
    private readonly IEndpointPolicy policy;
    private readonly HandleTable handles;
    private readonly ReleasedHandles released = new();
    private readonly FrameChannel channel;
    private readonly CallDispatcher dispatcher;
    private int lastCall;

    /// <summary>An endpoint over two streams.</summary>
    public Endpoint(Stream input, Stream output, IEndpointPolicy policy)
    {
        this.policy = policy;
        handles = new HandleTable(this, policy.MayCallAnytime);
        channel = new FrameChannel(new FrameStream(input, output, policy.MaxReceived), handles, released, policy.MaxSent);
        dispatcher = new CallDispatcher(channel, handles, policy, gate);
    }

    /// <summary>How many objects of this side the other one holds.</summary>
    public int Exported => handles.Count;

    /// <summary>The object that the other side serves.</summary>
    public TRoot Root<TRoot>() where TRoot : class => (TRoot)handles.Import(HandleTable.Root, typeof(TRoot));

    /// <summary>A new handle for an object of this side, for a method that answers with plain handles.</summary>
    public long Export(object value, Type type) => handles.Export(value, type);

    /// <summary>The object of the other side behind a handle that it gave.</summary>
    public object Import(long handle, Type type) => handles.Import(handle, type);

    /// <summary>Answers calls on <paramref name="root"/> and on what it hands out, until the other side ends.</summary>
    /// <exception cref="WireException">The other side broke the protocol.</exception>
    public void Serve<TRoot>(TRoot root) where TRoot : class
    {
        handles.ExportRoot(root, typeof(TRoot));
        try
        {
            while (true)
            {
                var received = channel.Receive();
                if (received.Kind != FrameKind.Call)
                    throw new WireException($"A {received.Kind} frame arrived where a call was due.");

                dispatcher.Answer(received, new ThrownInCallBack());
            }
        }
        catch (EndOfStreamException)
        {
            // The judge has closed the stream: the regular end.
        }
    }

    /// <summary>Nothing on this side uses an object of the other one any more; the next frame reports this.</summary>
    internal void Release(long handle) => released.Add(handle);

    internal object? Call(Remote target, Signature method, object?[] arguments)
    {
        lock (gate)
        {
            if (channel.Broken is { } broken)
                throw policy.ExceptionForBrokenWire(broken);

            if (!policy.MayCallAnytime && dispatcher.Depth == 0)
                throw new InvalidOperationException($"{method.Name} was called after the call that it was given to had ended.");

            var call = ++lastCall;
            var frame = channel.Begin(FrameKind.Call, call);
            frame.Int64(target.Handle);
            frame.UInt16(method.Index);
            method.WriteArguments(frame, arguments);
            policy.Calling(dispatcher.Depth + 1);
            return Exchange(call, method);
        }
    }

    /// <summary>Sends the call, answers what comes back meanwhile, and ends with its value.</summary>
    private object? Exchange(int call, Signature method)
    {
        var thrown = new ThrownInCallBack();
        try
        {
            policy.RemoteStarted(aborted: false);
            channel.Send();
            while (true)
            {
                var received = channel.Receive();
                policy.RemoteAnswered();
                if (received.Kind != FrameKind.Call)
                    return Result(received, call, method, thrown);

                dispatcher.Answer(received, thrown);
            }
        }
        catch (IOException e)
        {
            policy.RemoteAnswered();
            channel.Break(e);
            thrown.Rethrow();
            throw policy.ExceptionForBrokenWire(e);
        }
    }

    private object? Result(ReceivedFrame reply, int call, Signature method, ThrownInCallBack thrown)
    {
        if (reply.Call != call)
            throw new WireException($"A frame answers call {reply.Call} where {call} is under way.");

        thrown.Rethrow();
        if (reply.Kind != FrameKind.Return)
            throw policy.ExceptionFor(reply.Content.Rest(FailureFrame.Read));

        var (value, changes) = reply.Content.Rest(frame => (method.ReadResult(frame), method.ReadChanges(frame)));
        foreach (var change in changes)
            policy.Changed(change);

        return value;
    }
}
