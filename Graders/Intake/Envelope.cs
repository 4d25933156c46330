using Grader.Results;

namespace Grader.Intake;

/// <summary>One hand-in that has arrived and is not opened yet.</summary>
/// <param name="Id">Unique in its inbox, fit for a file name, equal in every run over the same input.</param>
/// <param name="Name">As the platform shows it, made safe for display.</param>
/// <param name="PlatformId">The platform's own key, if any.</param>
/// <param name="Late">True where the platform marked it as late.</param>
internal sealed record Envelope(string Id, string Name, string? PlatformId, bool Late)
{
    /// <summary>Its files, by their paths inside the hand-in.</summary>
    public required IReadOnlyList<FoundFile> Files { get; init; }

    /// <summary>What was wrong with it before it was opened.</summary>
    public required IReadOnlyList<Message> Problems { get; init; }
}
