namespace Grader.Cli;

/// <summary>The command cannot be carried out as asked; the message is a sentence with the remedy.</summary>
internal sealed class UsageException(string message) : Exception(message);
