namespace Grader.Isolation;

/// <summary>
/// The worker for the package TorchSharp: the very assemblies of the other worker, with the package in the place of the managed engine.
/// </summary>
/// <param name="Assembly">Full path of its main assembly.</param>
/// <param name="References">What a hand-in is compiled against in place of the managed engine.</param>
internal sealed record LibtorchWorker(string Assembly, IReadOnlyList<string> References)
{
    /// <summary>Where all of it is.</summary>
    public string Folder => Path.GetDirectoryName(Assembly)!;

    /// <summary>Puts the worker together.</summary>
    /// <param name="worker">Full path of the other worker's main assembly.</param>
    /// <param name="package">The package.</param>
    /// <param name="folder">A new folder for it.</param>
    public static LibtorchWorker Prepare(string worker, LibtorchPackage package, string folder)
    {
        string Own(string file) => Path.Combine(folder, Path.GetFileName(file));

        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(worker)!).Where(IsOfBoth).Append(package.Assembly))
            File.Copy(file, Own(file));

        File.WriteAllBytes(Own(TorchForwards.FileName), TorchForwards.ForPackage());
        return new(Own(worker), [Own(TorchForwards.FileName), Own(package.Assembly)]);
    }

    /// <summary>Everything but the managed engine, and the list of assemblies that names it.</summary>
    private static bool IsOfBoth(string file) =>
        Path.GetFileName(file) != TorchForwards.FileName && !file.EndsWith(".deps.json", StringComparison.Ordinal);
}
