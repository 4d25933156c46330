namespace TorchSharp;

/// <summary>A tensor that a backward rule needs, with its version when it was recorded: it must not be modified in place before.</summary>
internal readonly struct Kept(Tensor tensor)
{
    private readonly TensorBody body = tensor.Body;
    private readonly int version = tensor.Body.Storage.Version;

    /// <exception cref="ExternalException">The tensor was modified in place since.</exception>
    public Tensor Value
    {
        get
        {
            var current = body.Storage.Version;
            if (current != version)
            {
                throw Errors.Torch(
                    "one of the variables needed for gradient computation has been modified by an inplace operation: "
                    + $"a {body.Storage.Type} tensor of shape {Errors.Show(body.Layout.Shape)} is at version {current}; "
                    + $"expected version {version}");
            }

            // A recorded rule may need the tensor after its graph is freed. This reference leaves it to the garbage collector.
            if (Tape.IsRecording)
                body.Storage.Take();

            return new(body);
        }
    }
}
