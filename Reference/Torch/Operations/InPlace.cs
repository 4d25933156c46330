namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Overwrites the elements with those of another tensor, converted and broadcast.</summary>
        public Tensor copy_(Tensor source, bool nonBlocking = false)
        {
            var (type, form) = (dtype, source.Form);
            return Mutate(own => Tape.Record(
                "copy_", source.As(type).Broadcast(own.Layout.Shape).Copy(), own, static g => g.zeros_like(), source, g => g.FitTo(form)));
        }

        /// <summary>
        /// Runs an operation in place: this tensor takes over the elements of the operation's result, and its history.
        /// </summary>
        internal Tensor Mutate(Func<Tensor, Tensor> operation)
        {
            RequireNoLeaf();
            var result = operation(Tape.IsRecording && is_floating_point() ? Snapshot() : this);
            RequireStorable(result);
            Adopt(result);
            return this;
        }

        /// <summary>Runs an operation, in place or not.</summary>
        internal Tensor Apply(Func<Tensor, Tensor> operation, bool inplace) => inplace ? Mutate(operation) : operation(this);

        private void Adopt(Tensor result)
        {
            var isRecorded = Tape.IsRecording && (result.requires_grad || requires_grad);
            Errors.Require(
                !isRecorded || !Body.IsView,
                "The managed engine records no in-place operation on a view; assign through the tensor itself: x[index] = value.");
            Body.Storage.Overwrite(Layout, result.As(dtype), isUnshared: !result.requires_grad);
            Body.Storage.Version++;
            if (isRecorded)
            {
                Body.Node = result.to_type(dtype).Body.Node;
                Body.Storage.RecordedWrites++;
            }
        }

        /// <summary>
        /// A copy of the elements with the same history. The operation reads it instead of this tensor, which is overwritten.
        /// </summary>
        private Tensor Snapshot()
        {
            var copy = Copy();
            copy.Body.Node = Body.Node;
            return copy;
        }

        private void RequireNoLeaf() =>
            Errors.Require(
                !Tape.Tracks(this) || !is_leaf,
                "a leaf Variable that requires grad is being used in an in-place operation; wrap it in no_grad()");

        private void RequireStorable(Tensor result)
        {
            Errors.Require(HasShapeOf(result), $"output with shape {Layout.Shape} doesn't match the broadcast shape {result.Layout.Shape}");
            Errors.Require(
                Promotion.Kind(result.dtype) <= Promotion.Kind(dtype),
                $"result type {result.dtype} can't be cast to the desired output type {dtype}");
        }
    }
}
