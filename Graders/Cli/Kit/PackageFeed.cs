using System.Diagnostics;

namespace Grader.Cli.Kit;

/// <summary>Builds the packages of a kit from the repository's sources, without the hidden checks and with one sheet.</summary>
internal static class PackageFeed
{
    private const int LinesOfAnError = 12;

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
            Run(order.Repository,
                "pack", "Graders/Cli/Kit/Packages.slnf", "--artifacts-path", artifacts, "--output", order.Folder,
                "--nologo", "--verbosity", "quiet", "-p:PublicChecks=true", $"-p:Sheets={sheets.FullName}", $"-p:Version={order.Version}",
                $"-p:Torch={Engine}", "-p:DebugType=none", "-p:PublishReferencesDocumentationFiles=false");
        }
        finally
        {
            sheets.Delete(recursive: true);
        }
    }

    /// <summary>The engine that this grader was built with; its kits have the same.</summary>
    private static string Engine => typeof(TorchSharp.torch).Assembly.GetName().Name == "TorchSharp" ? "libtorch" : "managed";

    private static void Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        // A build server that outlives this process would keep its output open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new UsageException($"The packages of the kit could not be built; nothing was made.\n{LastLines(output + errors.Result)}");
    }

    private static string LastLines(string output) =>
        string.Join('\n', output.Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeLast(LinesOfAnError));
}
