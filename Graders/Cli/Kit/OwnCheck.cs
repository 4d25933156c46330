namespace Grader.Cli.Kit;

/// <summary>The command by which an author checks a folder: the line that repeats a failure can be pasted as it is.</summary>
internal static class OwnCheck
{
    /// <summary>The command up to its options. In a kit the grader is a tool of that folder, which <c>dotnet</c> starts.</summary>
    public static string Of(string folder)
    {
        var grader = KitFolder.Around(folder) is not null ? "dotnet grader" : "grader";
        return $"{grader} check {(folder.Contains(' ') ? $"\"{folder}\"" : folder)}";
    }
}
