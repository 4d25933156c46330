namespace Grader.Cli.Intake;

/// <summary>One folder, or one .zip, for each hand-in.</summary>
/// <param name="wrapper">A folder around all of them, with its slash; empty where there is none.</param>
internal sealed class FoldersLayout(string wrapper) : ILayout
{
    /// <inheritdoc/>
    public string Name => "a folder for each hand-in";

    /// <inheritdoc/>
    public (Owner Owner, string Path)? Split(string path)
    {
        var inside = path.StartsWith(wrapper, StringComparison.Ordinal) ? path[wrapper.Length..] : path;
        return inside.Split('/', 2) switch
        {
            [var folder, var rest] => (new Owner(folder), rest),
            [var file] when file.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) => (new Owner(file[..^4]), file),
            _ => null,
        };
    }
}
