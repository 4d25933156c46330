using Grader.Isolation;

namespace Grader.Authoring.Packages;

/// <summary>Gets the package TorchSharp with its native library for this system into the user's folder of packages.</summary>
internal static class TorchPackages
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

    /// <summary>Gets what is not there yet.</summary>
    /// <exception cref="Grader.Grading.RefusedException">It cannot be had.</exception>
    public static void Restore()
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
