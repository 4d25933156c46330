using Grader.Results;

namespace Grader.Intake;

/// <summary>What an envelope holds.</summary>
/// <param name="Sources">In ordinal order of the paths, every path once.</param>
/// <param name="Problems">What a tutor should know.</param>
/// <param name="Notes">What nobody needs to act on: project files that are not used, guessed encodings.</param>
internal sealed record Contents(IReadOnlyList<SourceFile> Sources, IReadOnlyList<Message> Problems, IReadOnlyList<Message> Notes)
{
    /// <summary>Who made it, as a file of the hand-in says; see <see cref="MembersFile"/>. Empty where there is none.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>Essays, derivations and pictures, which a person judges. No check sees them.</summary>
    public IReadOnlyList<HandedInDocument> Documents { get; init; } = [];
}
