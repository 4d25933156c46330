namespace Grader.Tests.Wire;

/// <summary>Writes everything to two streams.</summary>
internal sealed class CopyingStream(Stream target, Stream copy) : MemoryStream
{
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        copy.Write(buffer);
        target.Write(buffer);
    }

    public override void Flush() => target.Flush();
}
