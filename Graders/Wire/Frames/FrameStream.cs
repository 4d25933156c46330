namespace Grader.Wire;

/// <summary>Frames over a pair of byte streams: int32 length, then that many bytes.</summary>
/// <param name="input">Where frames come from.</param>
/// <param name="output">Where they go.</param>
/// <param name="most">Bytes of the largest frame that is taken.</param>
internal sealed class FrameStream(Stream input, Stream output, int most = WireLimits.Frame)
{
    /// <summary>A buffer larger than this is replaced after use.</summary>
    private const int MaxKeptBuffer = 4 << 20;

    private byte[] buffer = new byte[1 << 12];

    // The bytes from first to end have arrived and belong to no frame that has been received.
    private int first;
    private int end;

    public void Send(FrameWriter frame)
    {
        output.Write(frame.Frame);
        output.Flush();
    }

    /// <summary>The next frame; valid until the next call.</summary>
    /// <exception cref="EndOfStreamException">The other side ended.</exception>
    public ReadOnlyMemory<byte> Receive()
    {
        var length = BitConverter.ToInt32(Take(sizeof(int)).Span);
        if (length < 1 || length > most)
            throw new WireException($"A frame claims a length of {length} bytes; 1 to {most} are allowed.");

        return Take(length);
    }

    /// <summary>The next bytes, once as many have arrived. As a rule one read brings a whole frame with its length.</summary>
    private ReadOnlyMemory<byte> Take(int count)
    {
        if (first == end || first + count > buffer.Length)
            MoveToFront(count);

        while (end - first < count)
        {
            if (end == buffer.Length)
                Array.Resize(ref buffer, (int)Math.Min(2L * buffer.Length, count)); // With what has arrived, not with what a frame claims.

            var read = input.Read(buffer, end, buffer.Length - end);
            end += read > 0 ? read : throw new EndOfStreamException("The other side ended.");
        }

        first += count;
        return buffer.AsMemory(first - count, count);
    }

    /// <summary>Makes room for so many bytes, in a smaller buffer where a large one is no longer needed.</summary>
    private void MoveToFront(int count)
    {
        var kept = buffer.AsSpan(first, end - first);
        var target = buffer.Length > MaxKeptBuffer && Math.Max(count, kept.Length) <= MaxKeptBuffer ? new byte[MaxKeptBuffer] : buffer;
        kept.CopyTo(target);
        (buffer, first, end) = (target, 0, kept.Length);
    }
}
