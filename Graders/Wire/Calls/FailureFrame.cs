namespace Grader.Wire;

/// <summary>A <see cref="Failure"/> in a frame.</summary>
internal static class FailureFrame
{
    public static void Write(FrameWriter frame, Failure failure)
    {
        frame.Byte((byte)failure.Kind);
        frame.Text(Short(failure.Type));
        frame.Text(Short(failure.Message));
        frame.Text(Short(failure.Where));
    }

    public static Failure Read(FrameReader frame)
    {
        var kind = (FailureKind)frame.Byte();
        var failure = new Failure(kind, Short(frame.Text()), Short(frame.Text()), Short(frame.Text()));
        return Enum.IsDefined(kind) ? failure : throw new WireException($"A failure in a frame has the unknown kind {(byte)kind}.");
    }

    private static string Short(string text) => text.Length <= Failure.TextLimit ? text : text[..(Failure.TextLimit - 1)] + "…";
}
