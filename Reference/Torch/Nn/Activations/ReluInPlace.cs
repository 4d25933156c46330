using System.Numerics.Tensors;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>max(0, x), written over x, for an x that nobody else has or needs.</summary>
        internal Tensor ReluInPlace()
        {
            if (dtype == ScalarType.Float32)
            {
                TensorPrimitives.Max(Target<float>(), 0, Target<float>());
            }
            else
            {
                TensorPrimitives.Max(Target<double>(), 0, Target<double>());
            }

            var y = new Tensor(Body.Storage, Layout);
            var kept = Tape.Keep(y);
            return Tape.Record("relu", y, this, g => g.WherePositive(kept.Value));
        }
    }
}
