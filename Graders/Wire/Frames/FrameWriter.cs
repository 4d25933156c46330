using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Grader.Wire;

/// <summary>Builds one frame at a time, little-endian, the length first. The buffer is used again for the next frame.</summary>
/// <param name="handles">The objects that a frame may name.</param>
/// <param name="most">Bytes of the largest frame.</param>
internal sealed class FrameWriter(IHandles handles, int most = WireLimits.Frame)
{
    /// <summary>A buffer larger than this is replaced after use.</summary>
    private const int MaxKeptBuffer = 4 << 20;

    private byte[] buffer = new byte[1 << 12];
    private int used;

    public IHandles Handles { get; } = handles;

    /// <summary>Bytes written to the frame so far.</summary>
    public int Length => used;

    /// <summary>The finished frame with its length in front.</summary>
    public ReadOnlySpan<byte> Frame
    {
        get
        {
            BinaryPrimitives.WriteInt32LittleEndian(buffer, used - sizeof(int));
            return buffer.AsSpan(0, used);
        }
    }

    public void Begin(FrameKind kind)
    {
        if (buffer.Length > MaxKeptBuffer)
            buffer = new byte[1 << 12];

        used = sizeof(int);
        Byte((byte)kind);
    }

    public void Byte(byte value) => Take(1)[0] = value;

    public void UInt16(ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(Take(2), value);

    public void Int32(int value) => BinaryPrimitives.WriteInt32LittleEndian(Take(4), value);

    public void Int64(long value) => BinaryPrimitives.WriteInt64LittleEndian(Take(8), value);

    public void Number<T>(T value) where T : unmanaged => Raw(new ReadOnlySpan<T>(in value));

    public void Raw<T>(ReadOnlySpan<T> values) where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(values);
        bytes.CopyTo(Take(bytes.Length));
    }

    public void Text(string value)
    {
        var count = Encoding.UTF8.GetByteCount(value);
        Int32(count);
        Encoding.UTF8.GetBytes(value, Take(count));
    }

    private Span<byte> Take(int count)
    {
        var end = (long)used + count;
        if (end > most)
        {
            throw new UncarriableException(
                $"The values of one call take more than {most >> 20} MiB; that is more than a call may carry.");
        }

        if (end > buffer.Length)
            Array.Resize(ref buffer, (int)Math.Max(end, Math.Min(2L * buffer.Length, most)));

        var span = buffer.AsSpan(used, count);
        used = (int)end;
        return span;
    }
}
