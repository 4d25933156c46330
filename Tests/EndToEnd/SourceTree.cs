namespace Grader.EndToEnd;

/// <summary>This repository, found from where the tests run.</summary>
internal static class SourceTree
{
    /// <summary>The folder with Grader.sln.</summary>
    public static string Root { get; } = FindRoot(new DirectoryInfo(AppContext.BaseDirectory));

    private static string FindRoot(DirectoryInfo folder) => File.Exists(Path.Combine(folder.FullName, "Grader.sln"))
        ? folder.FullName
        : FindRoot(folder.Parent ?? throw new InvalidOperationException("No folder above the tests has Grader.sln."));
}
