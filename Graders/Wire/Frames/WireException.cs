namespace Grader.Wire;

/// <summary>
/// The other side broke the protocol: a malformed frame, an unknown handle, a value out of bounds. Nothing more is read from it.
/// </summary>
public sealed class WireException(string message, Exception? inner = null) : IOException(message, inner);
