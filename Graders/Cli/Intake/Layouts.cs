namespace Grader.Cli.Intake;

/// <summary>Finds out how an input is laid out.</summary>
internal static class Layouts
{
    private static readonly string[] Projects = [".cs", ".csproj", ".sln", ".slnx"];

    /// <summary>The layout that the names speak for.</summary>
    /// <param name="listing">The whole input.</param>
    /// <param name="name">Name of the folder or archive, without extension: the owner where everything is one hand-in.</param>
    public static ILayout Detect(Listing listing, string name)
    {
        if (listing.Files.Any(file => MoodleLayout.Fits(file.Top)) || listing.Folders.Any(folder => MoodleLayout.Fits(folder.Split('/')[0])))
            return new MoodleLayout();
        var loose = listing.Files.Where(file => !file.Path.Contains('/')).ToList();
        if (loose.Count > 0 && loose.Count(file => CanvasLayout.Fits(file.Path)) * 2 > loose.Count)
            return new CanvasLayout();
        if (loose.Any(file => Projects.Contains(file.Extension)))
            return new SingleLayout(name);
        return new FoldersLayout(Wrapper(listing));
    }

    /// <summary>
    /// An archive of a folder of hand-ins has that folder around them. A lone folder with code of its own, or with one
    /// folder only, is itself the hand-in.
    /// </summary>
    private static string Wrapper(Listing listing)
    {
        var tops = listing.Folders.Where(folder => folder.Count(letter => letter == '/') == 1).ToList();
        if (tops is not [var top] || listing.Files.Any(file => !file.Path.Contains('/')))
            return "";
        var loose = listing.Files.Where(file => file.Path.LastIndexOf('/') == top.Length - 1).ToList();
        var handIns = listing.Folders.Count - 1 + loose.Count(file => file.Extension == ".zip");
        return handIns > 1 && !loose.Any(file => Projects.Contains(file.Extension)) ? top : "";
    }
}
