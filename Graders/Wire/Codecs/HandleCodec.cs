namespace Grader.Wire;

/// <summary>A contract interface or a delegate. The object stays on its side; its handle crosses, and which side it belongs to.</summary>
internal sealed class HandleCodec(Type type) : Codec
{
    private const byte Senders = 1;
    private const byte Receivers = 2;

    public override void Write(FrameWriter frame, object? value)
    {
        var theirs = frame.Handles.TheirHandle(value!);
        frame.Byte(theirs is null ? Senders : Receivers);
        frame.Int64(theirs ?? frame.Handles.Export(value!, type));
    }

    public override object Read(FrameReader frame) => (frame.Byte(), frame.Int64()) switch
    {
        (Senders, var handle) => frame.Handles.Import(handle, type),
        (Receivers, var handle) => frame.Handles.Own(handle, type),
        var (owner, _) => throw new WireException($"A handle's owner in a frame is {owner}."),
    };
}
