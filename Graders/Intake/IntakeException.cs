namespace Grader.Intake;

/// <summary>The input as a whole cannot be read; the message is a sentence with the remedy.</summary>
internal sealed class IntakeException(string message) : Exception(message);
