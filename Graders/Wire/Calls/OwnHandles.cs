using static TorchSharp.torch;

namespace Grader.Wire;

/// <summary>The handles of a frame that does not leave its side: the objects themselves, by their number in the frame.</summary>
internal sealed class OwnHandles : IHandles
{
    private readonly List<object> objects = [];

    public OwnHandles() => Tracking = OwnTracking = new OwnTracking(this);

    public Tracking Tracking { get; }

    /// <summary>Tells of tensors that take part in differentiation.</summary>
    public OwnTracking OwnTracking { get; }

    public long? TheirHandle(object value) => null;

    public long Export(object value, Type type)
    {
        objects.Add(value);
        return objects.Count - 1;
    }

    public object Own(long handle, Type type) => objects[(int)handle];

    public object Import(long handle, Type type) => objects[(int)handle];
}

/// <summary>Marks no tensor, and remembers whether there was one to mark.</summary>
internal sealed class OwnTracking(IHandles handles) : Tracking(isJudge: false, handles)
{
    /// <summary>Whether a tensor was written that takes part in differentiation.</summary>
    public bool IsNeeded { get; private set; }

    public override void Write(FrameWriter frame, Tensor sent)
    {
        IsNeeded |= sent.requires_grad;
        frame.Byte(Untracked);
    }
}
