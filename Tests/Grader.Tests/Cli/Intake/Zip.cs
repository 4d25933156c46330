using System.IO.Compression;
using System.Text;

namespace Grader.Tests.Cli.Intake;

/// <summary>Small archives made in memory and written to a temporary file of their own.</summary>
internal sealed class Zip : IDisposable
{
    private readonly MemoryStream bytes = new();
    private readonly Lazy<string> folder = new(() => Directory.CreateTempSubdirectory("grader-zip-").FullName);
    private readonly ZipArchive archive;

    public Zip() => archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true);

    public Zip With(string name, string text) => With(name, Encoding.UTF8.GetBytes(text));

    public Zip With(string name, byte[] content, int unixMode = 0) => Add(name, content, unixMode, CompressionLevel.Optimal);

    /// <summary>With a file that is not packed.</summary>
    public Zip Stored(string name, byte[] content) => Add(name, content, unixMode: 0, CompressionLevel.NoCompression);

    public byte[] Bytes()
    {
        archive.Dispose();
        return bytes.ToArray();
    }

    /// <summary>Writes the archive to a file with this name.</summary>
    public string File(string name = "hand-ins.zip")
    {
        var path = Path.Combine(folder.Value, name);
        System.IO.File.WriteAllBytes(path, Bytes());
        return path;
    }

    public void Dispose()
    {
        if (folder.IsValueCreated)
            Directory.Delete(folder.Value, recursive: true);
    }

    private Zip Add(string name, byte[] content, int unixMode, CompressionLevel level)
    {
        var entry = archive.CreateEntry(name, level);
        entry.LastWriteTime = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero); // equal inputs, equal bytes
        if (unixMode != 0)
            entry.ExternalAttributes = unixMode << 16;
        using var stream = entry.Open();
        stream.Write(content);
        return this;
    }
}
