namespace Grader.Tests;

/// <summary>A temporary folder for one test.</summary>
internal sealed class TestFolder : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("grader-test-").FullName;

    public string this[string name] => Path.Combine(Folder, name);

    /// <summary>Writes a text file, with the folders it lies in.</summary>
    public string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], text);
        return this[name];
    }

    /// <summary>Every file with its content, by relative path.</summary>
    public SortedDictionary<string, string> Contents(string folder)
    {
        var files = Directory.EnumerateFiles(this[folder], "*", SearchOption.AllDirectories);
        return new(files.ToDictionary(path => Path.GetRelativePath(this[folder], path), File.ReadAllText), StringComparer.Ordinal);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
