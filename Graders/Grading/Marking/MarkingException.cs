namespace Grader.Grading.Marking;

/// <summary>A marking sheet cannot be used; the message names the file, the line, the rule and the remedy.</summary>
internal sealed class MarkingException(string message) : Exception(message)
{
    /// <summary>The message without file and line.</summary>
    public string Reason { get; private init; } = message;

    /// <summary>The exception for a value of a sheet.</summary>
    public static MarkingException At(FilledSheet filled, FilledValue at, string what, string remedy)
    {
        var reason = $"{what}. {remedy}.";
        return new($"{filled.File}, line {at.Line}: {reason}") { Reason = reason };
    }
}
