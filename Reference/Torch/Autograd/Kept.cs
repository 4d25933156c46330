namespace TorchSharp;

/// <summary>A tensor that a backward rule needs, with its version when it was recorded: it must not be modified in place before.</summary>
internal readonly struct Kept(Tensor tensor)
{
    private readonly TensorBody body = tensor.Body;
    private readonly int version = tensor.Body.Storage.Version;

    /// <exception cref="ExternalException">The tensor was written in place meanwhile.</exception>
    public Tensor Value => body.Storage.Version == version
        ? new(body)
        : throw Errors.Torch(
            "one of the variables needed for gradient computation has been modified by an inplace operation: "
            + $"a {body.Storage.Type} tensor of shape {Errors.Show(body.Layout.Shape)} is at version {body.Storage.Version}; "
            + $"expected version {version}");
}
