using static TorchSharp.torch;

namespace Grader.Wire;

/// <summary>
/// What crosses with a tensor so that the judge can ask for derivatives. The judge sends its leaves with their numbers. The other side
/// sends a handle with each result that requires gradients, if the running call was given a leaf; so nothing is kept alive otherwise.
/// </summary>
/// <param name="isJudge">Whether this side asks.</param>
/// <param name="handles">The objects of this side.</param>
internal class Tracking(bool isJudge, IHandles handles)
{
    protected const byte Untracked = 0;
    private const byte Leaf = 1;
    private const byte Result = 2;
    private Dictionary<long, Tensor> leaves = [];

    /// <summary>A call begins that is nested in no other: what earlier ones were given takes no part in it.</summary>
    public void BeginCall() => leaves = [];

    /// <summary>Writes the mark that follows a tensor's elements.</summary>
    public virtual void Write(FrameWriter frame, Tensor sent)
    {
        var mark = !sent.requires_grad ? Untracked
            : isJudge ? sent.is_leaf ? Leaf : Untracked
            : leaves.Count > 0 ? Result : Untracked;
        frame.Byte(mark);
        if (mark == Leaf)
            frame.Int64(TrackedTensors.NumberOf(sent));
        else if (mark == Result)
            frame.Int64(handles.Export(new TrackedResult(sent, leaves), typeof(ITrackedResult)));
    }

    /// <summary>Reads the mark of a tensor that has just arrived.</summary>
    public void Read(FrameReader frame, Tensor arrived)
    {
        var mark = frame.Byte();
        if (mark == Leaf && !isJudge)
            leaves[frame.Int64()] = arrived.requires_grad_();
        else if (mark == Result && isJudge)
            TrackedTensors.Add(arrived, (ITrackedResult)handles.Import(frame.Int64(), typeof(ITrackedResult)));
        else if (mark != Untracked)
            throw new WireException($"A tensor in a frame is marked {mark}.");
    }
}
