using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Grader.Wire;

/// <summary>Reads the values of one received frame. Nothing is allocated before it is known that the frame holds as many bytes.</summary>
internal sealed class FrameReader(ReadOnlyMemory<byte> frame, IHandles handles)
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);
    private int position;
    private int depth;

    public IHandles Handles { get; } = handles;

    /// <summary>Bytes of the whole frame.</summary>
    public int Length => frame.Length;

    public int Left => frame.Length - position;

    public byte Byte() => Take(1)[0];

    public ushort UInt16() => BinaryPrimitives.ReadUInt16LittleEndian(Take(2));

    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

    public long Int64() => BinaryPrimitives.ReadInt64LittleEndian(Take(8));

    public T Number<T>() where T : unmanaged => MemoryMarshal.Read<T>(Take(Marshal<T>.Size));

    public string Text()
    {
        try
        {
            return StrictUtf8.GetString(Take(Count(1)));
        }
        catch (DecoderFallbackException e)
        {
            throw new WireException("A text in a frame is not UTF-8.", e);
        }
    }

    /// <summary>Reads a number of elements and checks that the rest of the frame can hold them.</summary>
    public int Count(int bytesEach)
    {
        var count = Int32();
        return count >= 0 && count <= Left / bytesEach
            ? count
            : throw new WireException($"A frame claims {count} elements, but only {Left} bytes of it are left.");
    }

    public T[] Raw<T>(int count) where T : unmanaged => MemoryMarshal.Cast<byte, T>(Take(checked(count * Marshal<T>.Size))).ToArray();

    /// <summary>Begins a record that may contain others; <see cref="Leave"/> ends it.</summary>
    public void Enter()
    {
        if (++depth > WireLimits.ValueDepth)
            throw new WireException($"A value in a frame is nested more than {WireLimits.ValueDepth} levels deep.");
    }

    public void Leave() => depth--;

    /// <summary>
    /// Reads the value that takes the rest of the frame. The sender is to blame for whatever a hostile value makes a constructor or an
    /// allocation throw.
    /// </summary>
    public T Rest<T>(Func<FrameReader, T> read)
    {
        try
        {
            var value = read(this);
            return Left == 0 ? value : throw new WireException($"A frame has {Left} bytes more than its values take.");
        }
        catch (Exception e) when (e is not WireException)
        {
            throw new WireException($"A value in a frame cannot be made: {(e.InnerException ?? e).Message}", e);
        }
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > Left)
            throw new WireException($"A frame ends {count - Left} bytes too early.");

        position += count;
        return frame.Span.Slice(position - count, count);
    }

    private static class Marshal<T> where T : unmanaged
    {
        public static readonly int Size = MemoryMarshal.AsBytes(new T[1].AsSpan()).Length;
    }
}
