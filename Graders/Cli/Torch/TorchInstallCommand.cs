using Grader.Authoring;
using Grader.Cli.Screen;
using Grader.Grading;
using Grader.Isolation;
using Spectre.Console;

namespace Grader.Cli.Torch;

/// <summary><c>grader torch install</c>: gets the package TorchSharp with its native library for this system, once for each user.</summary>
/// <param name="console">Where to write.</param>
internal sealed class TorchInstallCommand(IAnsiConsole console)
{
    private const string Project = $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
          </PropertyGroup>
          <ItemGroup>
            <PackageDownload Include="TorchSharp" Version="[{LibtorchPackage.Version}]" />
            <PackageDownload Include="LIBRARY" Version="[{LibtorchPackage.LibraryVersion}]" />
          </ItemGroup>
        </Project>
        """;

    /// <summary>Gets what is not there yet, and tries it.</summary>
    /// <exception cref="RefusedException">It cannot be had.</exception>
    /// <exception cref="TorchUnavailableException">It does not load here.</exception>
    public int Run()
    {
        console.Say($"Getting TorchSharp {LibtorchPackage.Version} and {LibtorchPackage.LibraryPackage} {LibtorchPackage.LibraryVersion}, "
            + $"130 MB, into {NuGetFolder.Packages}.");
        Restore();
        console.Say(TorchTrial.Run());
        console.Say("Hand-ins compute on it with --torch libtorch, or where the sheet says \"torch: libtorch\".");
        return ExitCode.AllFine;
    }

    private static void Restore()
    {
        var folder = Directory.CreateTempSubdirectory("grader-torch-");
        try
        {
            var project = Project.Replace("LIBRARY", LibtorchPackage.LibraryPackage, StringComparison.Ordinal);
            File.WriteAllText(Path.Combine(folder.FullName, "torch.csproj"), project);
            DotnetCommand.Run("The packages could not be had.", folder.FullName, "restore", "--nologo", "--verbosity", "quiet");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
