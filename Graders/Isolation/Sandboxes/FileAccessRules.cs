namespace Grader.Isolation;

/// <summary>The only files and folders that a process may use, with all that is in them. A path need not exist.</summary>
/// <param name="Read">May be read and executed.</param>
/// <param name="Write">May be changed, too, and filled with files and folders.</param>
public sealed record FileAccessRules(IReadOnlyList<string> Read, IReadOnlyList<string> Write);
