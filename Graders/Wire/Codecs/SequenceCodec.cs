namespace Grader.Wire;

/// <summary>An array, or a list declared by its interface, element by element; arrives as an array.</summary>
internal sealed class SequenceCodec<T>(Codec element) : Codec
{
    public override bool IsChangeable => true;

    public override void Write(FrameWriter frame, object? value)
    {
        // Enumerated once: a list class of the hand-in may give other elements the next time.
        var items = ((IEnumerable<T>)value!).Take(WireLimits.Objects + 1).ToArray();
        if (items.Length > WireLimits.Objects)
            throw new UncarriableException($"A list has more than {WireLimits.Objects} elements.");

        frame.Int32(items.Length);
        foreach (var item in items)
            element.Write(frame, item);
    }

    public override object Read(FrameReader frame)
    {
        var count = frame.Count(1);
        if (count > WireLimits.Objects)
            throw new WireException($"A frame claims a list of {count} elements; at most {WireLimits.Objects} are allowed.");

        var items = new T[count];
        for (var i = 0; i < count; i++)
            items[i] = (T)element.Read(frame)!;

        return items;
    }
}
