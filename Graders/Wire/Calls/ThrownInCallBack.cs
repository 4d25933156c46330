using System.Runtime.ExceptionServices;

namespace Grader.Wire;

/// <summary>
/// The first exception that an object of the judge threw when the hand-in called it back. It ends the judge's call, even where
/// the hand-in catches it.
/// </summary>
public sealed class ThrownInCallBack
{
    private ExceptionDispatchInfo? first;

    /// <summary>Whether there is one.</summary>
    public bool Any => first is not null;

    /// <summary>Keeps an exception, unless an earlier one is kept already.</summary>
    public void Keep(Exception thrown) => first ??= ExceptionDispatchInfo.Capture(thrown);

    /// <summary>Throws the exception again where there is one.</summary>
    public void Rethrow() => first?.Throw();
}
