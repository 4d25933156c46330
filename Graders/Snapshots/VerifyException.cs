namespace VerifyTests;

/// <summary>A text differs from its snapshot. The message has the layout of Verify's, which its tools parse.</summary>
public sealed class VerifyException(string message) : Exception(message);
