namespace Grader.Tests.Snapshots;

/// <summary>An empty folder for the snapshots of one test; removed with it.</summary>
internal sealed class SnapshotFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("snapshots-").FullName;

    public IEnumerable<string> Files => Directory.GetFiles(Path).Select(file => System.IO.Path.GetFileName(file)).Order();

    public string Read(string name) => File.ReadAllText(System.IO.Path.Combine(Path, name));

    public void Write(string name, string text) => File.WriteAllText(System.IO.Path.Combine(Path, name), text);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
