namespace Grader.Intake;

/// <summary>Files and folders that tools make and nobody hands in on purpose; they are left out without a message.</summary>
internal static class Junk
{
    private static readonly HashSet<string> Folders = new(StringComparer.OrdinalIgnoreCase)
    {
        "bin", "obj", ".git", ".vs", ".vscode", ".idea", "__MACOSX", "TestResults", "node_modules", "__pycache__", ".ipynb_checkpoints",
    };

    private static readonly HashSet<string> Files = new(StringComparer.OrdinalIgnoreCase)
    {
        ".DS_Store", "Thumbs.db", "desktop.ini", ".gitignore", ".gitattributes",
    };

    /// <summary>True for a folder such as "obj".</summary>
    public static bool IsFolder(string name) => Folders.Contains(name);

    /// <summary>True for a path inside such a folder, and for a file such as ".DS_Store".</summary>
    public static bool Contains(string path)
    {
        var segments = path.Split('/');
        var file = segments[^1];
        return segments[..^1].Any(IsFolder) || Files.Contains(file) || file.StartsWith("._", StringComparison.Ordinal);
    }
}
