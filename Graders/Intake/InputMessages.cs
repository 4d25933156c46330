using Grader.Results;

namespace Grader.Intake;

/// <summary>Joins a result with what the inbox knows about the hand-in.</summary>
internal static class InputMessages
{
    /// <summary>
    /// The result, with the name of the hand-in and the messages about what was handed in. These come from the inbox of this run, because
    /// a result in the journal may have been recorded when they were others.
    /// </summary>
    public static HandInResult For(this HandInResult result, HandInInfo handIn, IReadOnlyList<Message> inputMessages) =>
        result with { HandIn = handIn, Messages = [.. inputMessages, .. result.Messages] };
}
