namespace TorchSharp;

/// <summary>What a tensor is, apart from the handle that a program holds: elements, layout, and its place in the tape.</summary>
internal sealed class TensorBody(Storage storage, Layout layout)
{
    private readonly int recordedWrites = storage.RecordedWrites;

    public Storage Storage { get; } = storage;
    public Layout Layout { get; } = layout;

    /// <summary>A plain C# number in the guise of a tensor; it ranks lowest in type promotion.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Another tensor's elements seen through another layout.</summary>
    public bool IsView { get; init; }

    /// <summary>The operation that made this tensor, or the leaf's own node; null where no gradient flows.</summary>
    public Node? Node { get; set; }
    public TensorBody? Gradient { get; set; }

    /// <summary>A view whose base tensor was modified in place with gradient tracking after the view was taken; its grad_fn is stale.</summary>
    public bool IsStale => IsView && Storage.RecordedWrites != recordedWrites;
    public bool IsLeaf => Node is null || Node.IsLeaf;
}
