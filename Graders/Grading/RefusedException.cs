namespace Grader.Grading;

/// <summary>The command cannot be carried out as asked; the message is a sentence with the remedy.</summary>
internal sealed class RefusedException(string message) : Exception(message);
