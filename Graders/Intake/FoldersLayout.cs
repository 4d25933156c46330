namespace Grader.Intake;

/// <summary>One folder, one archive or one source file for each hand-in.</summary>
/// <param name="wrapper">A folder around all of them, with its slash; empty where there is none.</param>
internal sealed class FoldersLayout(string wrapper) : ILayout
{
    /// <inheritdoc/>
    public string Name => "one folder, archive or .cs file each";

    /// <inheritdoc/>
    public (Owner Owner, string Path)? Split(string path)
    {
        var inside = path.StartsWith(wrapper, StringComparison.Ordinal) ? path[wrapper.Length..] : path;
        return inside.Split('/', 2) switch
        {
            [var folder, var rest] => (new Owner(folder), rest),
            [var file] when ArchiveName.Is(file) => (new Owner(ArchiveName.WithoutEnding(file)), file),
            [var file] when file.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) =>
                (new Owner((CopyName.OriginalOf(file) ?? file)[..^".cs".Length]), file),
            _ => null,
        };
    }
}
