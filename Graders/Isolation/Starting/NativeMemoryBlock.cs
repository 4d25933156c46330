using System.Runtime.InteropServices;
using System.Text;

namespace Grader.Isolation;

/// <summary>Memory for calls of the C library, all of it zero at first and freed together.</summary>
internal sealed unsafe class NativeMemoryBlock : IDisposable
{
    private readonly List<nint> parts = [];

    /// <summary>So many bytes.</summary>
    public void* Bytes(int count)
    {
        var part = NativeMemory.AllocZeroed((nuint)count);
        parts.Add((nint)part);
        return part;
    }

    /// <summary>A text that ends in a zero.</summary>
    public byte* Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var part = (byte*)Bytes(bytes.Length + 1);
        bytes.CopyTo(new Span<byte>(part, bytes.Length));
        return part;
    }

    /// <summary>Texts, the last of them null.</summary>
    public byte** Texts(IReadOnlyList<string> texts)
    {
        var part = (byte**)Bytes((texts.Count + 1) * sizeof(byte*));
        for (var i = 0; i < texts.Count; i++)
            part[i] = Text(texts[i]);

        return part;
    }

    public void Dispose()
    {
        parts.ForEach(part => NativeMemory.Free((void*)part));
        parts.Clear();
    }
}
