namespace TorchSharp;

public static partial class torch
{
    public static Tensor inverse(Tensor input) => linalg.inv(input);
    public static Tensor det(Tensor input) => linalg.det(input);
    public static Tensor logdet(Tensor input) => input.logdet();
    public static (Tensor res, Tensor logabsdet) slogdet(Tensor A) => linalg.slogdet(A);
    public static Tensor cholesky(Tensor input) => input.cholesky();
    public static Tensor cholesky(Tensor input, bool upper) => input.cholesky(upper);

    public partial class Tensor
    {
        public Tensor inverse() => linalg.inv(this);
        public Tensor det() => linalg.det(this);

        /// <summary>The logarithm of the determinant: −∞ where it is zero, NaN where it is negative.</summary>
        public Tensor logdet()
        {
            var (sign, logarithm) = linalg.slogdet(this);
            return logarithm.masked_fill(sign < 0, double.NaN);
        }

        /// <summary>The triangular factor, lower or upper, of a positive definite matrix.</summary>
        public Tensor cholesky(bool upper = false) => upper ? linalg.cholesky(this).mT : linalg.cholesky(this);
    }

    public static partial class linalg
    {
        /// <exception cref="ExternalException">A matrix is singular.</exception>
        public static Tensor inv(Tensor input) => solve(input, eye(Square(input), dtype: input.dtype).expand(input.Layout.Shape));

        /// <summary>The X with A X = B (with X A = B where <paramref name="left"/> is false).</summary>
        /// <exception cref="ExternalException">A matrix is singular.</exception>
        public static Tensor solve(Tensor A, Tensor B, bool left = true)
        {
            Square(A);
            return IsVector(A, B) ? solve(A, B.unsqueeze(-1), left).squeeze(-1)
                : left ? Solution(A, B)
                : Solution(A.mT, B.mT).mT;
        }

        public static Tensor solve_triangular(
            Tensor A, Tensor B, bool upper, bool left = true, bool unitriangular = false, Tensor? @out = null)
        {
            var triangle = upper ? A.triu() : A.tril();
            var ones = eye(Square(A), dtype: A.dtype);
            return solve(unitriangular ? triangle * (1 - ones) + ones : triangle, B, left);
        }

        public static Tensor det(Tensor input)
        {
            var (sign, logarithm) = Determinant(input);
            var determinant = sign * logarithm.exp();
            var (a, y) = (Tape.Keep(input), Tape.Keep(determinant));
            return Tape.Record("det", determinant, input, g => (g * y.Value).unsqueeze(-1).unsqueeze(-1) * inv(a.Value).mT);
        }

        /// <summary>The sign of the determinant and the logarithm of its absolute value.</summary>
        public static (Tensor, Tensor) slogdet(Tensor input)
        {
            var (sign, logarithm) = Determinant(input);
            var a = Tape.Keep(input);
            return (sign, Tape.Record("slogdet", logarithm, input, g => g.unsqueeze(-1).unsqueeze(-1) * inv(a.Value).mT));
        }

        /// <summary>The lower triangular L with A = L Lᵀ.</summary>
        /// <exception cref="ExternalException">A matrix is not positive definite.</exception>
        public static Tensor cholesky(Tensor input)
        {
            var n = (int)Square(input);
            var (source, result) = (input.As(float64).RowMajor<double>(), Tensor.Uninitialized(float64, input.Layout.Shape));
            for (var i = 0; i < source.Length; i += n * n)
            {
                Errors.Require(
                    Kernels.CholeskyFactor.Run(source.AsSpan(i, n * n), result.Target<double>().Slice(i, n * n), n),
                    "linalg.cholesky: the factorization could not be completed because the input is not positive-definite");
            }

            var factor = result.As(input.dtype);
            var kept = Tape.Keep(factor);
            return Tape.Record("cholesky", factor, input, g => CholeskyShare(g, kept.Value));
        }

        /// <summary>Iain Murray, "Differentiation of the Cholesky decomposition" (2016, arXiv 1602.07527), eq. 10.</summary>
        private static Tensor CholeskyShare(Tensor g, Tensor factor)
        {
            var middle = factor.mT.matmul(g.tril()).tril();
            var half = middle - diag_embed(middle.diagonal(0, -2, -1)) * 0.5;
            var share = solve(factor.mT, solve(factor.mT, half.mT).mT);
            return (share + share.mT) * 0.5;
        }

        /// <summary>Whether the right side is one vector for each matrix.</summary>
        private static bool IsVector(Tensor a, Tensor b) =>
            b.ndim == 1 || (a.ndim - 1 == b.ndim && a.Layout.Shape.AsSpan()[..^1].SequenceEqual(b.Layout.Shape));

        private static Tensor Solution(Tensor a, Tensor b)
        {
            var batch = Broadcasting.Shape(a.Layout.Shape[..^2], b.Layout.Shape[..^2]);
            var (left, right) = (a.Broadcast([.. batch, .. a.Layout.Shape[^2..]]), b.Broadcast([.. batch, .. b.Layout.Shape[^2..]]));
            var solution = Tensor.Unrecorded(() => Eliminated(left, right, out _, isSingularAllowed: false));
            var (matrix, x) = (Tape.Keep(left), Tape.Keep(solution));
            return Tape.Record(
                "solve", solution,
                left, g => -solve(matrix.Value.mT, g).matmul(x.Value.mT),
                right, g => solve(matrix.Value.mT, g));
        }

        private static (Tensor Sign, Tensor LogAbs) Determinant(Tensor input)
        {
            using var pause = no_grad();
            Square(input);
            Eliminated(input, zeros([.. input.Layout.Shape[..^1], 0L], input.dtype), out var determinants, isSingularAllowed: true);
            long[] shape = input.Layout.Shape[..^2];
            return (
                Tensor.FromStorage([.. determinants.Select(d => d.Sign)], shape).As(input.dtype),
                Tensor.FromStorage([.. determinants.Select(d => d.LogAbs)], shape).As(input.dtype));
        }

        private static Tensor Eliminated(Tensor a, Tensor b, out (double Sign, double LogAbs)[] determinants, bool isSingularAllowed)
        {
            var (n, columns) = ((int)Square(a), (int)b.Layout.Shape[^1]);
            Errors.Require(
                b.Layout.Shape[^2] == n && a.dtype == b.dtype,
                $"linalg.solve: Incompatible shapes or types of A {a.Layout.Shape} and B {b.Layout.Shape}");
            var matrices = (double[])a.As(float64).RowMajor<double>().Clone();
            var right = (double[])b.As(float64).RowMajor<double>().Clone();
            determinants = new (double, double)[Layout.CountOf(a.Layout.Shape.AsSpan()[..^2])];
            for (var i = 0; i < determinants.Length; i++)
            {
                determinants[i] = Kernels.Elimination.Solve(
                    matrices.AsSpan(i * n * n, n * n), right.AsSpan(i * n * columns, n * columns), n, columns);
                Errors.Require(
                    determinants[i].Sign != 0 || isSingularAllowed, "linalg: The solver failed because the input matrix is singular.");
            }

            return Tensor.FromStorage(right, b.Layout.Shape).As(a.dtype);
        }

        private static long Square(Tensor input) =>
            input.ndim >= 2 && input.Layout.Shape[^1] == input.Layout.Shape[^2] && input.is_floating_point()
                ? input.Layout.Shape[^1]
                : throw Errors.Torch(
                    $"linalg: A must be batches of square floating-point matrices, but it is {input.dtype} of shape "
                    + $"{Errors.Show(input.Layout.Shape)}");
    }
}
