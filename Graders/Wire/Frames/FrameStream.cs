namespace Grader.Wire;

/// <summary>Frames over a pair of byte streams: int32 length, then that many bytes.</summary>
internal sealed class FrameStream(Stream input, Stream output)
{
    /// <summary>A buffer larger than this is replaced after use.</summary>
    private const int MaxKeptBuffer = 4 << 20;

    private byte[] buffer = new byte[1 << 12];

    public void Send(FrameWriter frame)
    {
        output.Write(frame.Frame);
        output.Flush();
    }

    /// <summary>The next frame; valid until the next call.</summary>
    /// <exception cref="EndOfStreamException">The other side ended.</exception>
    public ReadOnlyMemory<byte> Receive()
    {
        input.ReadExactly(buffer.AsSpan(0, sizeof(int)));
        var length = BitConverter.ToInt32(buffer, 0);
        if (length is < 1 or > WireLimits.Frame)
            throw new WireException($"A frame claims a length of {length} bytes; 1 to {WireLimits.Frame} are allowed.");

        Fill(length);
        return buffer.AsMemory(0, length);
    }

    /// <summary>Reads so many bytes. The buffer grows with what has arrived, not with the length that a frame claims.</summary>
    private void Fill(int length)
    {
        if (buffer.Length > MaxKeptBuffer && length <= MaxKeptBuffer)
            buffer = new byte[MaxKeptBuffer];

        for (var arrived = 0; arrived < length;)
        {
            if (arrived == buffer.Length)
                Array.Resize(ref buffer, (int)Math.Min(2L * buffer.Length, length));

            var read = input.Read(buffer, arrived, Math.Min(buffer.Length, length) - arrived);
            arrived += read > 0 ? read : throw new EndOfStreamException("The other side ended within a frame.");
        }
    }
}
