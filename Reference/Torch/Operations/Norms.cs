namespace TorchSharp;

public static partial class torch
{
    public static Tensor norm(Tensor input, float p = 2.0f) => input.norm(p);
    public static Tensor norm(Tensor input, int dimension, bool keepdim = false, float p = 2.0f) => input.norm(dimension, keepdim, p);
    public static Tensor dist(Tensor input, Tensor other, float p = 2.0f) => input.dist(other, p);

    public partial class Tensor
    {
        /// <summary>(Σ |x|ᵖ)^(1/p) over all elements.</summary>
        public Tensor norm(float p = 2.0f) => Norm(p, [], false);
        public Tensor norm(int dim, bool keepdim = false, float p = 2.0f) => Norm(p, [dim], keepdim);
        public Tensor dist(Tensor other, float p = 2.0f) => (this - other).norm(p);

        internal Tensor Norm(double p, long[] dims, bool keepdim) => p switch
        {
            0 => ne(0).to_type(dtype).sum(dims, keepdim),
            1 => abs().sum(dims, keepdim),
            2 => Euclidean(dims, keepdim),
            double.PositiveInfinity => abs().amax(dims, keepdim),
            double.NegativeInfinity => abs().amin(dims, keepdim),
            _ => abs().pow(p).sum(dims, keepdim).pow(1 / p),
        };

        /// <summary>The derivative at the origin is taken as zero, as in PyTorch.</summary>
        private Tensor Euclidean(long[] dims, bool keepdim)
        {
            var kept = KeepingShape(Axes(dims));
            Tensor length;
            using (no_grad())
            {
                length = square().sum(dims, keepdim).sqrt();
            }

            var (x, y) = (Tape.Keep(this), Tape.Keep(length));
            return Tape.Record("norm", length, this, g =>
            {
                var divisor = y.Value.reshape(kept);
                return g.reshape(kept) * (x.Value / divisor).masked_fill(divisor == 0, 0);
            });
        }
    }
}
