namespace Grader.Wire;

/// <summary>How one side of the wire behaves: what it throws, what it tells, and what it does while the other side is at work.</summary>
public interface IConduct
{
    /// <summary>
    /// True for the judge: it may call at any time, and an exception out of one of its own objects ends the whole call and
    /// reaches its caller unchanged. False for the other side, which may only call while it is being called.
    /// </summary>
    bool Leads => false;

    /// <summary>We call the other side, <paramref name="depth"/> calls deep (1 is the outermost).</summary>
    void Called(int depth)
    {
    }

    /// <summary>The other side is at work from now on.</summary>
    /// <param name="aborted">It has been told to give up.</param>
    void TheirTurn(bool aborted)
    {
    }

    /// <summary>The other side has answered.</summary>
    void OurTurn()
    {
    }

    /// <summary>The exception to throw where the other side reports a failure.</summary>
    Exception Failed(Failure failure);

    /// <summary>The exception to throw where the other side ended or broke the protocol.</summary>
    Exception Broken(Exception cause) => cause;

    /// <summary>What to tell the other side about an exception out of an object of ours.</summary>
    Failure Describe(Exception thrown);
}
