using Grader.Results;

namespace Grader.Cli.Intake;

/// <summary>Joins a result, which belongs to sources, with the hand-in that these sources came from.</summary>
internal static class InputMessages
{
    /// <summary>
    /// The result for this hand-in: whose it is, and the messages about what was handed in, come from the inbox. Equal sources share one
    /// recorded result.
    /// </summary>
    public static HandInResult For(this HandInResult result, HandInInfo handIn, IReadOnlyList<Message> inputMessages) =>
        result with { HandIn = handIn, Messages = [.. inputMessages, .. result.Messages] };
}
