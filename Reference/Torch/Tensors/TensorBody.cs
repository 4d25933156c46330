namespace TorchSharp;

/// <summary>What a tensor is, apart from the handle that a program holds: elements, layout, and its place in the tape.</summary>
internal sealed class TensorBody(Storage storage, Layout layout)
{
    private readonly int rewrites = storage.Rewrites;

    public Storage Storage { get; } = storage;
    public Layout Layout { get; } = layout;

    /// <summary>A plain C# number in the guise of a tensor; it ranks lowest in type promotion.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Another tensor's elements seen through another layout.</summary>
    public bool IsView { get; init; }

    /// <summary>The operation that made this tensor, or the leaf's own node; null where no gradient flows.</summary>
    public Node? Node { get; set; }
    public TensorBody? Gradient { get; set; }

    /// <summary>A view whose whole was written by a recorded operation since: its own history is no longer true.</summary>
    public bool IsStale => IsView && Storage.Rewrites != rewrites;
    public bool IsLeaf => Node is null || Node.IsLeaf;
}
