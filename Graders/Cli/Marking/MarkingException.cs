namespace Grader.Cli.Marking;

/// <summary>A marking sheet cannot be used; the message names the file, the line, the rule and the remedy.</summary>
internal sealed class MarkingException(string message) : Exception(message);
