using Grader.Grading.Files;

namespace Grader.Authoring.Packages;

/// <summary>Packs projects of a repository, apart from its own build.</summary>
/// <param name="repository">Full path of the repository.</param>
internal sealed class DotnetPack(string repository)
{
    /// <summary>What is built stays here, so that the next packages take seconds.</summary>
    private readonly string artifacts = Path.Combine(repository, "artifacts", "kit");

    /// <summary>Where the build of a project for packages lies.</summary>
    public string BuildOf(string project) => Path.Combine(artifacts, "bin", project, "release");

    /// <summary>Packs a project or a solution filter.</summary>
    /// <param name="failure">What it means if it fails, in a sentence.</param>
    /// <param name="what">The project or filter.</param>
    /// <param name="output">Folder of the packages.</param>
    /// <param name="version">Their version.</param>
    /// <param name="properties">Properties of the build: "-p:Course=dtu".</param>
    /// <remarks>
    /// The version is that of the packages alone: assemblies stay as they are when only the sheet differs. The style of the sources is
    /// judged by the build of the repository; analyzers would take half of the time here.
    /// </remarks>
    public void Run(string failure, string what, string output, string version, params string[] properties) =>
        new FileLock(artifacts + ".lock", patience: TimeSpan.FromMinutes(10), "packs a kit").Run(() => DotnetCommand.Run(
            failure, repository,
            [
                "pack", what, "--artifacts-path", artifacts, "--output", output, "--nologo", "--verbosity", "quiet",
                $"-p:PackageVersion={version}", .. properties,
                "-p:RunAnalyzers=false", "-p:DebugType=none", "-p:PublishReferencesDocumentationFiles=false",
            ]));
}
