using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace Grader.Tests.Cli.Intake;

/// <summary>Small .tar.gz archives made in memory.</summary>
internal sealed class Tar : IDisposable
{
    private readonly MemoryStream bytes = new();
    private readonly TarWriter archive;

    public Tar() => archive = new TarWriter(new GZipStream(bytes, CompressionLevel.Optimal), TarEntryFormat.Pax);

    public Tar With(string name, string text) => With(name, Encoding.UTF8.GetBytes(text));

    public Tar With(string name, byte[] content) =>
        With(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content) });

    public Tar WithLink(TarEntryType type, string name, string target) => With(new PaxTarEntry(type, name) { LinkName = target });

    public Tar WithPipe(string name) => With(new PaxTarEntry(TarEntryType.Fifo, name));

    public byte[] Bytes()
    {
        archive.Dispose();
        return bytes.ToArray();
    }

    public void Dispose() => archive.Dispose();

    private Tar With(TarEntry entry)
    {
        archive.WriteEntry(entry);
        return this;
    }
}
