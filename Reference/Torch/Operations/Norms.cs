namespace TorchSharp;

public static partial class torch
{
    public static Tensor norm(Tensor input, float p = 2.0f) => input.norm(p);
    public static Tensor norm(Tensor input, int dimension, bool keepdim = false, float p = 2.0f) => input.norm(dimension, keepdim, p);
    public static Tensor dist(Tensor input, Tensor other, float p = 2.0f) => input.dist(other, p);

    public static partial class linalg
    {
        /// <summary>The Euclidean length of all elements, or along some dimensions.</summary>
        public static Tensor norm(Tensor input, long[]? dims = null, bool keepdim = false) => vector_norm(input, 2, dims, keepdim);

        /// <summary>A vector norm along one dimension or of a vector, a matrix norm along two or of a matrix.</summary>
        public static Tensor norm(Tensor input, double ord, long[]? dims = null, bool keepdim = false) =>
            (dims?.Length ?? input.ndim) switch
            {
                1 => vector_norm(input, ord, dims, keepdim),
                2 => matrix_norm(input, ord, dims, keepdim),
                var count => throw Errors.Torch(
                    $"linalg.norm: with an order, the tensor must have 1 or 2 dimensions or 1 or 2 must be named, not {count}"),
            };

        public static Tensor norm(Tensor input, int ord, long[]? dims = null, bool keepdim = false) =>
            norm(input, (double)ord, dims, keepdim);
        public static Tensor norm(Tensor input, string ord, long[]? dims = null, bool keepdim = false) =>
            matrix_norm(input, ord, dims, keepdim);

        /// <summary>(Σ |x|ᵖ)^(1/p) over all elements, or along some dimensions.</summary>
        public static Tensor vector_norm(Tensor input, double ord = 2d, long[]? dims = null, bool keepdim = false) =>
            input.Norm(ord, dims ?? [], keepdim);

        /// <summary>"fro": the root of the sum of squares; "nuc": the sum of the singular values.</summary>
        public static Tensor matrix_norm(Tensor input, string ord = "fro", long[]? dims = null, bool keepdim = false) => ord switch
        {
            "fro" => input.Norm(2, dims ?? [-2, -1], keepdim),
            "nuc" => OfMatrices(input, dims, keepdim, a => svdvals(a).sum(-1)),
            _ => throw Errors.Torch($"linalg.matrix_norm: order '{ord}' is neither 'fro' nor 'nuc'"),
        };

        /// <summary>±1: the largest (smallest) sum of a column; ±∞: of a row; ±2: the largest (smallest) singular value.</summary>
        public static Tensor matrix_norm(Tensor input, double ord, long[]? dims = null, bool keepdim = false)
        {
            Func<Tensor, Tensor> sizes = Math.Abs(ord) switch
            {
                1 => a => a.abs().sum(-2),
                2 => svdvals,
                double.PositiveInfinity => a => a.abs().sum(-1),
                _ => throw Errors.Torch($"linalg.matrix_norm: order {ord} is none of ±1, ±2, ±∞"),
            };
            return OfMatrices(input, dims, keepdim, a => ord > 0 ? sizes(a).amax([-1]) : sizes(a).amin([-1]));
        }

        private static Tensor OfMatrices(Tensor input, long[]? dims, bool keepdim, Func<Tensor, Tensor> norm)
        {
            long[] pair = dims ?? [-2, -1];
            var result = norm(input.movedim(pair, [-2, -1]));
            return keepdim ? result.reshape(input.KeepingShape(input.Axes(pair))) : result;
        }
    }

    public partial class Tensor
    {
        /// <summary>(Σ |x|ᵖ)^(1/p) over all elements.</summary>
        public Tensor norm(float p = 2.0f) => Norm(p, [], false);
        public Tensor norm(int dim, bool keepdim = false, float p = 2.0f) => Norm(p, [dim], keepdim);
        public Tensor dist(Tensor other, float p = 2.0f) => (this - other).norm(p);

        internal Tensor Norm(double p, long[] dims, bool keepdim) => Real("norm").RealNorm(p, dims, keepdim);

        private Tensor RealNorm(double p, long[] dims, bool keepdim) => p switch
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
            var length = Unrecorded(() => square().sum(dims, keepdim).sqrt());
            var (x, y) = (Tape.Keep(this), Tape.Keep(length));
            return Tape.Record("norm", length, this, g =>
            {
                var divisor = y.Value.reshape(kept);
                return g.reshape(kept) * (x.Value / divisor).masked_fill(divisor == 0, 0);
            });
        }
    }
}
