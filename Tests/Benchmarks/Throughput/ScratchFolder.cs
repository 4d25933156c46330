namespace Grader.Benchmarks.Throughput;

/// <summary>A temporary folder, removed at the end.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("grader-benchmark-").FullName;

    /// <summary>A path inside it.</summary>
    public string this[string name] => Path.Combine(folder, name);

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(folder, recursive: true);
}
