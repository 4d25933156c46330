namespace Grader.Cli.Kit;

/// <summary>Builds the packages of a kit from the repository's sources, without the hidden checks and with one sheet.</summary>
internal static class PackageFeed
{
    /// <summary>Writes the packages into the order's folder.</summary>
    /// <exception cref="UsageException">The build fails.</exception>
    public static void Pack(PackageOrder order)
    {
        // Apart from the repository's own build, which has the hidden checks; kept, so that the next kit takes seconds.
        var artifacts = Path.Combine(order.Repository, "artifacts", "kit", order.Sheet);
        var sheets = Directory.CreateTempSubdirectory("grader-kit-");
        try
        {
            File.WriteAllText(Path.Combine(sheets.FullName, $"{order.Sheet}.yaml"), order.SheetText);
            DotnetCommand.Run("The packages of the kit could not be built; nothing was made.", order.Repository,
                "pack", "Graders/Cli/Kit/Packages.slnf", "--artifacts-path", artifacts, "--output", order.Folder,
                "--nologo", "--verbosity", "quiet", "-p:PublicChecks=true", $"-p:Sheets={sheets.FullName}", $"-p:Version={order.Version}",
                "-p:DebugType=none", "-p:PublishReferencesDocumentationFiles=false");
        }
        finally
        {
            sheets.Delete(recursive: true);
        }
    }
}
