namespace TorchSharp;

public static partial class torch
{
    public static Tensor matmul(Tensor input, Tensor target) => input.matmul(target);
    public static Tensor mm(Tensor input, Tensor target) => input.mm(target);
    public static Tensor mv(Tensor input, Tensor target) => input.mv(target);
    public static Tensor bmm(Tensor input, Tensor batch2) => input.bmm(batch2);
    public static Tensor dot(Tensor input, Tensor other) => input.dot(other);
    public static Tensor inner(Tensor input, Tensor vec2) => input.inner(vec2);
    public static Tensor outer(Tensor input, Tensor vec2) => input.outer(vec2);
    public static Tensor addmm(Tensor input, Tensor mat1, Tensor mat2, float beta, float alpha) => input.addmm(mat1, mat2, beta, alpha);
    public static Tensor baddbmm(Tensor input, Tensor batch1, Tensor batch2, float beta = 1, float alpha = 1) =>
        input.baddbmm(batch1, batch2, beta, alpha);

    public partial class Tensor
    {
        /// <summary>The product of vectors, matrices, or batches of matrices (whose leading dimensions broadcast).</summary>
        /// <exception cref="ExternalException">
        /// The inner sizes or the types differ. (TorchSharp's own library ends the process here.)
        /// </exception>
        public Tensor matmul(Tensor target)
        {
            RequireFactors(this, target);
            if (target.Layout.Rank == 1)
                return matmul(target.unsqueeze(1)).squeeze(-1);

            if (Layout.Rank == 1)
                return unsqueeze(0).matmul(target).squeeze(-2);

            return target.Layout.Rank > 2 ? BatchedProduct(target)
                : Layout.Rank > 2 ? flatten(0, -2).matmul(target).reshape([.. Layout.Shape[..^1], target.Layout.Shape[1]])
                : Product(target);
        }

        public Tensor mm(Tensor target) => OfRanks(2, target, 2, "mm").matmul(target);
        public Tensor mv(Tensor target) => OfRanks(2, target, 1, "mv").matmul(target);
        public Tensor bmm(Tensor batch2) => OfRanks(3, batch2, 3, "bmm").matmul(batch2);
        public Tensor dot(Tensor target) => OfRanks(1, target, 1, "dot").matmul(target);
        /// <summary>Sums of products along the last dimensions of both: (…, n) and (…', n) to (…, …').</summary>
        public Tensor inner(Tensor vec2) =>
            ndim == 0 || vec2.ndim == 0 ? this * vec2 : tensordot(this, vec2, [-1], [-1]);
        public Tensor outer(Tensor vec2) => OfRanks(1, vec2, 1, "outer").unsqueeze(1) * vec2.unsqueeze(0);
        public Tensor ger(Tensor vec2) => outer(vec2);

        /// <summary>beta · this + alpha · mat1 · mat2</summary>
        public Tensor addmm(Tensor mat1, Tensor mat2, float beta = 1, float alpha = 1) =>
            this * Factor(beta) + mat1.mm(mat2) * Factor(alpha);

        /// <summary>beta · batch2 + alpha · this · batch1: what TorchSharp computes, whatever its names say.</summary>
        public Tensor baddbmm(Tensor batch1, Tensor batch2, float beta = 1, float alpha = 1) =>
            batch2 * Factor(beta) + bmm(batch1) * Factor(alpha);

        /// <summary>Whole numbers stay so.</summary>
        private Scalar Factor(float value) => is_floating_point() ? (Scalar)value : (long)value;

        private Tensor Product(Tensor other)
        {
            var (a, b) = (Tape.Keep(this), Tape.Keep(other));
            return Tape.Record(
                "matmul", MatrixProduct.Run(this, other), this, g => g.matmul(b.Value.mT), other, g => a.Value.mT.matmul(g));
        }

        private Tensor BatchedProduct(Tensor other)
        {
            var batch = Broadcasting.Shape(Layout.Shape[..^2], other.Layout.Shape[..^2]);
            var left = Broadcast([.. batch, .. Layout.Shape[^2..]]);
            var right = other.Broadcast([.. batch, .. other.Layout.Shape[^2..]]);
            var (a, b) = (Tape.Keep(left), Tape.Keep(right));
            return Tape.Record(
                "bmm", MatrixProduct.RunBatch(left, right), left, g => g.matmul(b.Value.mT), right, g => a.Value.mT.matmul(g));
        }

        private static void RequireFactors(Tensor a, Tensor b)
        {
            var (shapeA, shapeB) = (a.Layout.Shape, b.Layout.Shape);
            Errors.Require(shapeA.Length > 0 && shapeB.Length > 0, "both arguments to matmul need to be at least 1D, but a shape is []");
            Errors.Require(
                shapeA[^1] == shapeB[shapeB.Length == 1 ? 0 : ^2], $"mat1 and mat2 shapes cannot be multiplied ({shapeA} and {shapeB})");
            Errors.Require(a.dtype == b.dtype, $"expected m1 and m2 to have the same dtype, but got: {a.dtype} != {b.dtype}");
            Errors.Require(a.dtype != ScalarType.Bool, "\"addmm_impl_cpu_\" not implemented for 'Bool'");
        }

        private Tensor OfRanks(int own, Tensor other, int others, string name) => Layout.Rank == own && other.Layout.Rank == others
            ? this
            : throw Errors.Torch(
                $"{name}: expected tensors with {own} and {others} dimensions, but got {Errors.Show(Layout.Shape)} and "
                + $"{Errors.Show(other.Layout.Shape)}");
    }
}
