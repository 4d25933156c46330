using System.Reflection;

namespace Grader.Wire;

/// <summary>What differs between the two sides of the wire: when a side may call, what it throws, and what it reports.</summary>
public interface IEndpointPolicy
{
    /// <summary>
    /// True for the judge: it may call at any time, and an exception out of one of its own objects ends the whole call and reaches its
    /// caller as <see cref="FaultOfCallBack"/> has it. False for the other side, which may call only while one of its own objects is
    /// being called.
    /// </summary>
    bool MayCallAnytime => false;

    /// <summary>Whether this side tells the caller of values that a call has changed.</summary>
    bool WatchesValues => false;

    /// <summary>A call of ours has changed a value that is ours.</summary>
    void Changed(ValueChange change)
    {
    }

    /// <summary>Bytes of the largest frame that this side sends.</summary>
    int MaxSent => WireLimits.Frame;

    /// <summary>Bytes of the largest frame that this side takes.</summary>
    int MaxReceived => WireLimits.Frame;

    /// <summary>This side is about to call the other one.</summary>
    /// <param name="depth">How deeply the call is nested in others; 1 for the outermost.</param>
    void Calling(int depth)
    {
    }

    /// <summary>
    /// The other side's turn begins: it is about to receive a call of ours, or the answer to a call-back. Sending is part of its turn,
    /// since a side that reads nothing would otherwise stop this one for ever.
    /// </summary>
    /// <param name="aborted">It has been told that the call has ended.</param>
    void RemoteStarted(bool aborted)
    {
    }

    /// <summary>The other side has answered or calls back: it waits for this side.</summary>
    void RemoteAnswered()
    {
    }

    /// <summary>The other side calls back.</summary>
    /// <param name="bytes">Length of the frame with the call.</param>
    /// <returns>False where it may not ask for more: the wire is given up.</returns>
    bool CallBackStarted(long bytes) => true;

    /// <summary>The answer to a call-back is made and is about to be sent.</summary>
    /// <param name="bytes">Length of the frame with the answer.</param>
    void CallBackEnded(long bytes)
    {
    }

    /// <summary>The exception to throw where the other side reports a failure.</summary>
    Exception ExceptionFor(Failure failure);

    /// <summary>The exception to throw where the other side has ended or broken the protocol.</summary>
    Exception ExceptionForBrokenWire(Exception cause) => cause;

    /// <summary>What to report to the other side about an exception out of an object of this side.</summary>
    Failure Describe(Exception thrown);

    /// <summary>The exception with which the judge's call ends where one of its own objects, called back, has thrown.</summary>
    /// <param name="method">The method that was called back.</param>
    /// <param name="arguments">What the other side has given it.</param>
    /// <param name="thrown">What it has thrown.</param>
    Exception FaultOfCallBack(MethodInfo method, IReadOnlyList<object?> arguments, Exception thrown) => thrown;
}
