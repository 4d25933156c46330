namespace Grader.Isolation;

/// <summary>Where the child executables are and where their private folders go.</summary>
/// <param name="Worker">Full path of Grader.Worker.dll.</param>
/// <param name="Builder">Full path of Grader.Builder.dll.</param>
/// <param name="ChildFolders">A folder for this host alone, in which each child gets one; removed with the host.</param>
public sealed record IsolationPaths(string Worker, string Builder, string ChildFolders)
{
    /// <summary>Full path of another Grader.Worker.dll, compiled before it runs; null where there is none for this runtime.</summary>
    public string? WorkerImage { get; init; }

    /// <summary>The package on which hand-ins compute; null for the managed engine.</summary>
    public LibtorchPackage? Libtorch { get; init; }

    /// <summary>Those of <see cref="Default"/>, for hand-ins that compute on an engine.</summary>
    /// <exception cref="TorchUnavailableException">The package is not installed.</exception>
    public static IsolationPaths For(TorchEngine engine, Action<string>? warn = null)
    {
        var package = engine == TorchEngine.Libtorch ? LibtorchPackage.In(NuGetFolder.Packages) : null;
        return Default(warn) with { Libtorch = package };
    }

    /// <summary>
    /// The executables beside this assembly, and a new folder among the system's temporary ones. Folders that killed runs left there are
    /// removed.
    /// </summary>
    /// <param name="warn">Told of folders that cannot be removed; nobody is where it is null.</param>
    public static IsolationPaths Default(Action<string>? warn = null)
    {
#pragma warning disable RS0030 // How old a folder is, only the clock says by which files are dated. No result depends on it.
        RunFolder.RemoveAbandoned(Path.GetTempPath(), TimeProvider.System.GetUtcNow(), warn ?? (_ => { }));
#pragma warning restore RS0030
        var here = Path.GetDirectoryName(typeof(IsolationPaths).Assembly.Location)!;
        const string Worker = "Grader.Worker.dll", Builder = "Grader.Builder.dll";
        return new(
            Path.Combine(here, "worker", Worker),
            ProgramImage.Of(Path.Combine(here, "builder-image"), Builder) ?? Path.Combine(here, "builder", Builder),
            Directory.CreateTempSubdirectory(RunFolder.Prefix).FullName)
        { WorkerImage = ProgramImage.Of(Path.Combine(here, "worker-image"), Worker) };
    }
}
