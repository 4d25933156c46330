namespace Grader.Isolation;

/// <summary>
/// The student has not written this part: the method throws <see cref="NotImplementedException"/>, or no class implements the contract.
/// </summary>
public sealed class NotAttemptedException(string message) : Exception(message);
