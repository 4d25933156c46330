namespace Grader.Wire;

/// <summary>A value as it would arrive on the other side.</summary>
internal static class ValueCopy
{
    /// <summary>
    /// The copy. A value with a tensor that takes part in differentiation stays itself, since its graph belongs to it, and so does one that
    /// cannot be sent.
    /// </summary>
    public static object? Of(Codec codec, object? value)
    {
        var handles = new OwnHandles();
        var frame = new FrameWriter(handles);
        frame.Begin(FrameKind.Return);
        var start = frame.Length;
        try
        {
            codec.Write(frame, value);
            return handles.OwnTracking.IsNeeded
                ? value
                : new FrameReader(frame.Frame[start..].ToArray(), handles).Rest(codec.Read);
        }
        catch (Exception e) when (e is UncarriableException or WireException)
        {
            return value;
        }
    }
}
