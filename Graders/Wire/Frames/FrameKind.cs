namespace Grader.Wire;

/// <summary>The kind of a frame: its first byte.</summary>
internal enum FrameKind : byte
{
    /// <summary>int call · long handle · ushort method · arguments: call a method of the receiver's object.</summary>
    Call = 1,

    /// <summary>int call · value · changed arguments: the call ended with this value.</summary>
    Return,

    /// <summary>int call · failure: the call ended without a value.</summary>
    Fail,

    /// <summary>int count · long handles: the sender no longer holds these objects of the receiver.</summary>
    Release,
}
