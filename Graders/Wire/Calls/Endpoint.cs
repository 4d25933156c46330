using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace Grader.Wire;

/// <summary>
/// One side of the wire. Both sides are alike: each calls objects of the other by proxies and answers calls on its own, and a call
/// may be answered by calls back, to any depth that <see cref="WireLimits.CallDepth"/> allows. One call is under way at a time.
/// </summary>
public sealed class Endpoint
{
    private readonly Lock gate = new();
    private readonly IConduct conduct;
    private readonly FrameStream frames;
    private readonly FrameWriter writer;
    private readonly FrameWriter releases;
    private readonly HandleTable handles;
    private IOException? broken;
    private int answering;
    private int lastCall;

    /// <summary>An endpoint over two streams.</summary>
    public Endpoint(Stream input, Stream output, IConduct conduct)
    {
        this.conduct = conduct;
        frames = new FrameStream(input, output);
        handles = new HandleTable(this);
        writer = new FrameWriter(handles);
        releases = new FrameWriter(handles);
    }

    /// <summary>How many objects of ours the other side holds.</summary>
    public int Exported => handles.Count;

    /// <summary>The object that the other side serves.</summary>
    public TRoot Root<TRoot>() where TRoot : class => (TRoot)handles.Import(HandleTable.Root, typeof(TRoot));

    /// <summary>A new handle for an object of ours, for a method that answers with plain handles.</summary>
    public long Export(object value, Type type) => handles.Export(value, type);

    /// <summary>The object of the other side behind a handle that it gave us.</summary>
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
                var (kind, call, frame) = Receive();
                if (kind != FrameKind.Call)
                    throw new WireException($"A {kind} frame arrived where a call was due.");

                ExceptionDispatchInfo? thrown = null;
                Answer(call, frame, ref thrown);
            }
        }
        catch (EndOfStreamException)
        {
            // The judge has hung up: the regular end.
        }
    }

    internal void Abandon(long handle) => handles.Abandon(handle);

    internal object? Call(Remote target, Signature method, object?[] arguments)
    {
        lock (gate)
        {
            if (broken is not null)
                throw conduct.Broken(broken);

            if (!conduct.Leads && answering == 0)
                throw new InvalidOperationException($"{method.Name} was called after the call that it was given to had ended.");

            var call = ++lastCall;
            writer.Begin(FrameKind.Call);
            writer.Int32(call);
            writer.Int64(target.Handle);
            writer.UInt16(method.Index);
            method.WriteArguments(writer, arguments);
            conduct.Called(answering + 1);
            return Exchange(call, method);
        }
    }

    /// <summary>Sends the call, answers what comes back meanwhile, and ends with its value.</summary>
    private object? Exchange(int call, Signature method)
    {
        ExceptionDispatchInfo? thrown = null;
        try
        {
            Send();
            while (true)
            {
                conduct.TheirTurn(thrown is not null);
                var (kind, id, frame) = Receive();
                conduct.OurTurn();
                if (kind == FrameKind.Call)
                {
                    Answer(id, frame, ref thrown);
                    continue;
                }

                if (id != call)
                    throw new WireException($"A frame answers call {id} where {call} is under way.");

                return kind == FrameKind.Return ? Finish(() => method.ReadResult(frame), frame, thrown) : throw Failed(frame, thrown);
            }
        }
        catch (IOException e)
        {
            conduct.OurTurn();
            broken ??= e;
            thrown?.Throw();
            throw conduct.Broken(e);
        }
    }

    private static object? Finish(Func<object?> read, FrameReader frame, ExceptionDispatchInfo? thrown)
    {
        thrown?.Throw();
        return Decoded(() =>
        {
            var value = read();
            frame.End();
            return value;
        });
    }

    private Exception Failed(FrameReader frame, ExceptionDispatchInfo? thrown)
    {
        thrown?.Throw();
        return conduct.Failed(Decoded(() => FailureFrame.Read(frame)));
    }

    private void Answer(int call, FrameReader frame, ref ExceptionDispatchInfo? thrown)
    {
        if (answering >= WireLimits.CallDepth)
            throw new WireException($"Calls are nested more than {WireLimits.CallDepth} deep.");

        var (target, method) = Target(frame);
        var arguments = Decoded(() => method.ReadArguments(frame));
        frame.End();
        answering++;
        var (value, failure) = Run(method.Method, target, arguments, ref thrown);
        Reply(call, method, value, failure, ref thrown);
    }

    private (object? Value, Failure? Failure) Run(MethodInfo method, object target, object?[] arguments, ref ExceptionDispatchInfo? thrown)
    {
        try
        {
            thrown?.Throw();
            return (method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null), null);
        }
        catch (Exception e)
        {
            return (null, Caught(e, ref thrown));
        }
    }

    /// <summary>Gives the turn back: nobody calls out of a call that has ended, not even from a thread of its own.</summary>
    private void Reply(int call, Signature method, object? value, Failure? failure, ref ExceptionDispatchInfo? thrown)
    {
        lock (gate)
        {
            failure ??= Return(call, method, value, ref thrown);
            if (failure is not null)
                Fail(call, failure);

            answering--;
            Send();
        }
    }

    private Failure Caught(Exception e, ref ExceptionDispatchInfo? thrown)
    {
        if (conduct.Leads)
            thrown ??= ExceptionDispatchInfo.Capture(e);

        return conduct.Describe(e);
    }

    /// <summary>Writes the value, or says why it cannot be handed over.</summary>
    private Failure? Return(int call, Signature method, object? value, ref ExceptionDispatchInfo? thrown)
    {
        try
        {
            writer.Begin(FrameKind.Return);
            writer.Int32(call);
            method.WriteResult(writer, value);
            return null;
        }
        catch (Exception e)
        {
            return Caught(e, ref thrown);
        }
    }

    private void Fail(int call, Failure failure)
    {
        writer.Begin(FrameKind.Fail);
        writer.Int32(call);
        FailureFrame.Write(writer, failure);
    }

    private (object Target, Signature Method) Target(FrameReader frame)
    {
        var (target, type) = handles.Find(frame.Int64());
        var (index, methods) = (frame.UInt16(), Surface.Of(type).Methods);
        return index < methods.Count ? (target, methods[index]) : throw new WireException($"{type.Name} has no method {index}.");
    }

    private void Send()
    {
        ThrowIfBroken();
        if (handles.TakeAbandoned() is { Count: > 0 } abandoned)
        {
            releases.Begin(FrameKind.Release);
            releases.Int32(abandoned.Count);
            releases.Raw<long>(CollectionsMarshal.AsSpan(abandoned));
            frames.Send(releases);
        }

        frames.Send(writer);
    }

    /// <summary>The next frame that is more than a release.</summary>
    private (FrameKind Kind, int Call, FrameReader Frame) Receive()
    {
        ThrowIfBroken();
        while (true)
        {
            var frame = new FrameReader(frames.Receive(), handles);
            var kind = (FrameKind)frame.Byte();
            switch (kind)
            {
                case FrameKind.Release:
                    Release(frame);
                    break;
                case FrameKind.Call or FrameKind.Return or FrameKind.Fail:
                    return (kind, frame.Int32(), frame);
                default:
                    throw new WireException($"A frame of the unknown kind {(byte)kind} arrived.");
            }
        }
    }

    /// <summary>Once broken, the wire stays so on every level of nested calls: none waits for an answer that cannot come.</summary>
    private void ThrowIfBroken()
    {
        if (broken is not null)
            throw broken;
    }

    private void Release(FrameReader frame)
    {
        foreach (var handle in frame.Raw<long>(frame.Count(sizeof(long))))
            handles.Drop(handle);
    }

    /// <summary>Whatever a hostile value makes a constructor or an allocation do, it is the other side's fault.</summary>
    private static T Decoded<T>(Func<T> decode)
    {
        try
        {
            return decode();
        }
        catch (Exception e) when (e is not WireException)
        {
            throw new WireException($"A value in a frame cannot be made: {(e.InnerException ?? e).Message}", e);
        }
    }
}
