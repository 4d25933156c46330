namespace TorchSharp;

/// <summary>A tensor without the handle that a program holds: storage, layout and graph node.</summary>
internal sealed class TensorBody(Storage storage, Layout layout)
{
    private readonly int recordedWrites = storage.RecordedWrites;

    public Storage Storage { get; } = storage;
    public Layout Layout { get; } = layout;

    /// <summary>Whether this was a C# number, which ranks lowest in type promotion.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Whether the storage belongs to another tensor.</summary>
    public bool IsView { get; init; }

    /// <summary>The operation that computed this tensor, or a leaf's own node; null if no gradient is tracked.</summary>
    public GraphNode? Node { get; set; }
    public TensorBody? Gradient { get; set; }

    /// <summary>
    /// A view whose base tensor was modified in place with gradient tracking after the view was taken; its grad_fn is stale.
    /// </summary>
    public bool IsStale => IsView && Storage.RecordedWrites != recordedWrites;
    public bool IsLeaf => Node is null || Node.IsLeaf;
}
