namespace Grader.Wire;

/// <summary>
/// This side was about to send a value that the wire does not carry: null where the contract has no <c>?</c>, a disposed tensor …
/// </summary>
public sealed class UncarriableException(string message, Exception? inner = null) : ArgumentException(message, inner);
