namespace Grader.Wire;

/// <summary>A value that our own side was about to send is none that the wire carries: null where the contract has no <c>?</c>, a disposed tensor …</summary>
public sealed class UncarriableException(string message, Exception? inner = null) : ArgumentException(message, inner);
