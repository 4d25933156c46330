using Grader.Results;

namespace Grader.Isolation;

/// <summary>What the builder made of a hand-in: as much of it as compiles, and why the rest does not.</summary>
/// <param name="Assembly">The compiled assembly; null where no file compiles.</param>
/// <param name="ContentHash">SHA-256 over the sources, hexadecimal; equal sources have equal hashes, in whatever order they come.</param>
/// <param name="Messages">The compiler's messages, in the order of the files.</param>
/// <param name="UnbuiltContracts">
/// Full name of each contract whose implementation stands in a file that does not compile, with the sentence that says why.
/// </param>
public sealed record BuiltHandIn(
    byte[]? Assembly,
    string ContentHash,
    IReadOnlyList<Message> Messages,
    IReadOnlyDictionary<string, string> UnbuiltContracts)
{
    /// <summary>Where the class begins that implements a contract, by the contract's full name.</summary>
    public IReadOnlyDictionary<string, SourcePlace> Places { get; init; } = new Dictionary<string, SourcePlace>();

    /// <summary>Why nothing at all could be built (the compiler overran its limit); null otherwise.</summary>
    public string? Failure { get; init; }
}
