namespace Grader.Wire;

/// <summary>
/// Sends and receives the frames that belong to calls. Release frames are handled here: the handles that this side has released are
/// reported before its next frame, and those that the other side reports are removed.
/// </summary>
internal sealed class FrameChannel(FrameStream frames, HandleTable handles, ReleasedHandles released, int maxSent)
{
    private readonly FrameWriter writer = new(handles, maxSent);
    private readonly FrameWriter releases = new(handles, maxSent);

    /// <summary>Why nothing more can be sent or received; null while the wire works.</summary>
    public IOException? Broken { get; private set; }

    /// <summary>
    /// Gives the wire up for good. Calls of every level of nesting then end with the same exception, and none waits for an answer that
    /// cannot come.
    /// </summary>
    public void Break(IOException cause) => Broken ??= cause;

    /// <summary>Starts a frame; <see cref="Send"/> sends it with what has been written to it since.</summary>
    public FrameWriter Begin(FrameKind kind, int call)
    {
        writer.Begin(kind);
        writer.Int32(call);
        return writer;
    }

    /// <summary>Length of the frame that <see cref="Begin"/> has started, as far as it is written.</summary>
    public long Begun => writer.Length;

    public void Send()
    {
        ThrowIfBroken();
        if (released.TryWrite(releases))
            frames.Send(releases);

        frames.Send(writer);
    }

    public ReceivedFrame Receive()
    {
        ThrowIfBroken();
        while (true)
        {
            var frame = new FrameReader(frames.Receive(), handles);
            var kind = (FrameKind)frame.Byte();
            switch (kind)
            {
                case FrameKind.Release:
                    Remove(frame.Raw<long>(frame.Count(sizeof(long))));
                    break;
                case FrameKind.Call or FrameKind.Return or FrameKind.Fail:
                    return new ReceivedFrame(kind, frame.Int32(), frame);
                default:
                    throw new WireException($"A frame of the unknown kind {(byte)kind} arrived.");
            }
        }
    }

    private void Remove(long[] reported)
    {
        foreach (var handle in reported)
            handles.Remove(handle);
    }

    private void ThrowIfBroken()
    {
        if (Broken is not null)
            throw Broken;
    }
}
