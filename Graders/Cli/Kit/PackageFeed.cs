using Grader.Cli.Output;

namespace Grader.Cli.Kit;

/// <summary>Builds the packages of a kit from the repository's sources, without the hidden checks, with one course and one sheet.</summary>
internal static class PackageFeed
{
    /// <summary>Writes the packages into the order's folder.</summary>
    /// <exception cref="UsageException">The build fails.</exception>
    public static void Pack(PackageOrder order)
    {
        // Apart from the repository's own build, which has the hidden checks; kept, so that the next kit of any sheet takes seconds.
        var artifacts = Path.Combine(order.Repository, "artifacts", "kit");
        var alone = new FileLock(artifacts + ".lock", patience: TimeSpan.FromMinutes(10), "packs a kit");
        var sheets = Directory.CreateTempSubdirectory("grader-kit-");
        try
        {
            File.WriteAllText(Path.Combine(sheets.FullName, $"{order.Sheet}.yaml"), order.SheetText);
            var filter = Path.Combine(sheets.FullName, "Packages.slnf");
            File.WriteAllText(filter, PackedProjects.Filter(order.Repository, order.Course));
            alone.Run(() => Pack(order, filter, artifacts, sheets.FullName));
        }
        finally
        {
            sheets.Delete(recursive: true);
        }
    }

    /// <remarks>
    /// The version is that of the packages alone: assemblies stay as they are when only the sheet differs. The style of the sources is
    /// judged by the build of the repository; analyzers would take half of the time here.
    /// </remarks>
    private static void Pack(PackageOrder order, string filter, string artifacts, string sheets) =>
        DotnetCommand.Run("The packages of the kit could not be built; nothing was made.", order.Repository,
            "pack", filter, "--artifacts-path", artifacts, "--output", order.Folder,
            "--nologo", "--verbosity", "quiet", "-p:PublicChecks=true", $"-p:Course={order.Course}", $"-p:Sheets={sheets}",
            $"-p:PackageVersion={order.Version}",
            "-p:RunAnalyzers=false", "-p:DebugType=none", "-p:PublishReferencesDocumentationFiles=false");
}
