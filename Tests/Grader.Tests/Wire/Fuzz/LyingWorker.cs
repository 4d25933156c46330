namespace Grader.Tests.Wire.Fuzz;

/// <summary>What a worker sends that changes the frames of an honest one, by chance.</summary>
/// <param name="random">Chance.</param>
/// <param name="conversations">Whose frames it mixes.</param>
internal sealed class LyingWorker(Random random, IReadOnlyList<Conversation> conversations)
{
    private const int MostLies = 4;
    private const int CallOffset = 1;
    private const int HandleOffset = CallOffset + sizeof(int);
    private const int MethodOffset = HandleOffset + sizeof(long);

    private static readonly long[] extremes =
        [0, 1, 2, 3, -1, 127, 255, 256, int.MaxValue, int.MinValue, 1L << 30, 1L << 40, long.MaxValue, long.MinValue];

    /// <summary>The bytes that it sends in place of a conversation's, and how many frames they are meant to be.</summary>
    public (byte[] Bytes, int Frames) Send(Conversation conversation)
    {
        var frames = conversation.Frames.Select(frame => frame.ToArray()).ToList();
        var lies = random.Next(MostLies + 1);
        for (var lie = 0; lie < lies; lie++)
            Lie(frames);

        var bytes = frames.SelectMany(frame => BitConverter.GetBytes(frame.Length).Concat(frame)).ToArray();
        return (lies > 0 && random.Next(4) == 0 ? LieInStream(bytes) : bytes, frames.Count);
    }

    private void Lie(List<byte[]> frames)
    {
        var at = random.Next(frames.Count + 1);
        if (at == frames.Count || random.Next(4) == 0)
            frames.Insert(at, Another(frames));
        else if (random.Next(6) == 0)
            frames.RemoveAt(at);
        else if (random.Next(6) == 0)
            Swap(frames, at);
        else
            frames[at] = Changed(frames[at]);
    }

    private void Swap(List<byte[]> frames, int at)
    {
        var with = random.Next(frames.Count);
        (frames[at], frames[with]) = (frames[with], frames[at]);
    }

    /// <summary>A frame that came before, one of another conversation, a release of handles, or noise.</summary>
    private byte[] Another(List<byte[]> frames) => random.Next(4) switch
    {
        0 when frames.Count > 0 => [.. frames[random.Next(frames.Count)]],
        1 => [4, 2, 0, 0, 0, .. BitConverter.GetBytes((long)random.Next(8)), .. BitConverter.GetBytes(Extreme())],
        2 => Noise(random.Next(64)),
        _ => [.. OfAnother()],
    };

    private byte[] OfAnother()
    {
        var frames = conversations[random.Next(conversations.Count)].Frames;
        return frames[random.Next(frames.Count)];
    }

    private byte[] Changed(byte[] frame) => frame.Length == 0 ? Noise(8) : random.Next(8) switch
    {
        0 => FlippedBits(frame),
        1 => Set(frame, 0, [(byte)random.Next(6)]),
        2 => Set(frame, CallOffset, BitConverter.GetBytes(random.Next(5))),
        3 => Set(frame, HandleOffset, BitConverter.GetBytes((long)random.Next(5))),
        4 => Set(frame, MethodOffset, BitConverter.GetBytes((ushort)random.Next(40))),
        5 => frame[..random.Next(frame.Length)],
        6 => [.. frame, .. Noise(random.Next(1, 40))],
        _ => Set(frame, random.Next(frame.Length), BitConverter.GetBytes(Extreme())[..(random.Next(2) == 0 ? sizeof(int) : sizeof(long))]),
    };

    private byte[] FlippedBits(byte[] frame)
    {
        for (var bits = random.Next(1, 9); bits > 0; bits--)
            frame[random.Next(frame.Length)] ^= (byte)(1 << random.Next(8));

        return frame;
    }

    /// <summary>The frame with other bytes from an offset on, as far as it reaches.</summary>
    private static byte[] Set(byte[] frame, int offset, byte[] value)
    {
        var room = frame.AsSpan(Math.Min(offset, frame.Length));
        value.AsSpan(0, Math.Min(value.Length, room.Length)).CopyTo(room);
        return frame;
    }

    /// <summary>A length that is none, a stream that ends anywhere, or bytes that are no frame.</summary>
    private byte[] LieInStream(byte[] bytes) => random.Next(3) switch
    {
        0 => Set(bytes, 0, BitConverter.GetBytes((int)Extreme())),
        1 => bytes[..random.Next(bytes.Length + 1)],
        _ => [.. bytes[..random.Next(bytes.Length + 1)], .. Noise(random.Next(200))],
    };

    private byte[] Noise(int length)
    {
        var noise = new byte[length];
        random.NextBytes(noise);
        return noise;
    }

    private long Extreme() => random.Next(3) == 0 ? random.NextInt64() : extremes[random.Next(extremes.Length)];
}
