namespace Grader.Cli.Intake;

/// <summary>Finds out how an input is laid out.</summary>
internal static class Layouts
{
    private static readonly string[] CodeFiles = [".cs", ".csproj", ".sln", ".slnx"];

    /// <summary>The layout that fits the names.</summary>
    /// <param name="listing">The whole input.</param>
    /// <param name="name">Name of the folder or archive, without extension: the owner where everything is one hand-in.</param>
    public static ILayout Detect(Listing listing, string name)
    {
        var tops = listing.Files.Select(file => file.Top).Concat(listing.Folders.Select(folder => folder.Split('/')[0]));
        if (tops.Any(MoodleLayout.Fits))
            return new MoodleLayout();
        var outermostFiles = listing.Files.Where(file => !file.Path.Contains('/')).ToList();
        if (outermostFiles.Count > 0 && outermostFiles.Count(file => CanvasLayout.Fits(file.Path)) * 2 > outermostFiles.Count)
            return new CanvasLayout();
        if (outermostFiles.Any(file => CodeFiles.Contains(file.Extension)))
            return new SingleLayout(name);
        return new FoldersLayout(Wrapper(listing));
    }

    /// <summary>
    /// The folder around all hand-ins, where somebody packed a folder of hand-ins as a whole; else empty. A single outer folder that
    /// contains code itself, or only one folder, is no such wrapper: it is the hand-in.
    /// </summary>
    private static string Wrapper(Listing listing)
    {
        var tops = listing.Folders.Where(folder => folder.Count(letter => letter == '/') == 1).ToList();
        if (tops is not [var top] || listing.Files.Any(file => !file.Path.Contains('/')))
            return "";
        var filesInTop = listing.Files.Where(file => file.Path.LastIndexOf('/') == top.Length - 1).ToList();
        var handIns = listing.Folders.Count - 1 + filesInTop.Count(file => file.Extension == ".zip");
        return handIns > 1 && !filesInTop.Any(file => CodeFiles.Contains(file.Extension)) ? top : "";
    }
}
