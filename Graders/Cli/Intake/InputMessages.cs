using Grader.Results;

namespace Grader.Cli.Intake;

/// <summary>Joins a verdict on sources with what is known of them from the inbox.</summary>
internal static class InputMessages
{
    /// <summary>The result as this hand-in's: the verdict belongs to the sources; whose they are and what lay beside them, to the inbox.</summary>
    public static HandInResult For(this HandInResult result, HandInInfo handIn, IReadOnlyList<Message> inputMessages) =>
        result with { HandIn = handIn, Messages = [.. inputMessages, .. result.Messages] };
}
