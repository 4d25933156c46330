namespace Grader.Isolation;

/// <summary>A command line that starts a child process, and how.</summary>
/// <param name="File">Full path of the executable.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Folder">Its working directory.</param>
/// <param name="Environment">Its whole environment.</param>
public sealed record ChildCommand(
    string File, IReadOnlyList<string> Arguments, string Folder, IReadOnlyDictionary<string, string> Environment)
{
    /// <summary>The only files that it may use; null for all that its user may use.</summary>
    public FileAccessRules? Files { get; init; }
}
