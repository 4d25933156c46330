namespace Grader.Wire;

/// <summary>Why a call gave no value, as the side that ran it reports. Its texts are shown and never interpreted.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Type">Full name of the exception's type.</param>
/// <param name="Message">Its message, shortened.</param>
/// <param name="Where">File and line in the hand-in, or empty.</param>
public sealed record Failure(FailureKind Kind, string Type, string Message, string Where = "")
{
    /// <summary>Characters of each text that are kept.</summary>
    public const int TextLimit = 2048;
}

/// <summary>Kinds of <see cref="Failure"/>.</summary>
public enum FailureKind
{
    /// <summary>An exception.</summary>
    Exception,

    /// <summary>A <see cref="NotImplementedException"/>.</summary>
    NotImplemented,

    /// <summary>An <see cref="OutOfMemoryException"/>.</summary>
    OutOfMemory,

    /// <summary>The hand-in breaks the contract: two implementations, null where a value is required, a disposed tensor.</summary>
    Contract,

    /// <summary>Nothing implements the contract.</summary>
    Missing,

    /// <summary>The called member, or one that it needs, does not compile.</summary>
    DoesNotCompile,

    /// <summary>An object of the caller threw when it was called back, which ends the whole call.</summary>
    Aborted,
}
