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
                Kernels.Relu.Apply<float>(Target<float>(), Target<float>());
            }
            else
            {
                Kernels.Relu.Apply<double>(Target<double>(), Target<double>());
            }

            var y = new Tensor(Body.Storage, Layout);
            var kept = Tape.Keep(y);
            return Tape.Record("relu", y, this, g => g.WherePositive(kept.Value));
        }
    }
}
