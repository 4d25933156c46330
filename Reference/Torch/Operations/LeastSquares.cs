namespace TorchSharp;

public static partial class torch
{
    public static partial class linalg
    {
        /// <summary>
        /// The Moore–Penrose inverse. Singular values up to the larger of atol and rtol times the largest count as zero.
        /// </summary>
        public static Tensor pinv(Tensor input, double? atol = null, double? rtol = null, bool hermitian = false)
        {
            var matrix = hermitian ? Symmetric(input, 'L') : input;
            Tensor inverse;
            using (no_grad())
            {
                var (u, s, vh) = svd(matrix, fullMatrices: false);
                var reciprocals = (1 / s).masked_fill(s <= Cutoff(input, s, atol, rtol), 0);
                inverse = (vh.mT * reciprocals.unsqueeze(-2)).matmul(u.mT);
            }

            var (a, p) = (Tape.Keep(matrix), Tape.Keep(inverse));
            return Tape.Record("pinv", inverse, matrix, g => PinvShare(g, a.Value, p.Value));
        }

        /// <summary>The X that minimises |A X − B|; of several, the one of least norm.</summary>
        /// <returns>
        /// X, an empty tensor, the rank of A, and an empty tensor: PyTorch's default driver computes neither residuals nor singular values.
        /// </returns>
        public static (Tensor Solution, Tensor Residuals, Tensor Rank, Tensor SingularValues) lstsq(Tensor input, Tensor other) =>
            LeastSquares(input, other, null);
        public static (Tensor Solution, Tensor Residuals, Tensor Rank, Tensor SingularValues) lstsq(
            Tensor input, Tensor other, double rcond) =>
            LeastSquares(input, other, rcond);

        private static (Tensor, Tensor, Tensor, Tensor) LeastSquares(Tensor a, Tensor b, double? rcond)
        {
            var values = svdvals(a.detach());
            var inverse = pinv(a, rtol: rcond);
            var solution = IsVector(a, b) ? inverse.matmul(b.unsqueeze(-1)).squeeze(-1) : inverse.matmul(b);
            return (solution, empty(0, a.dtype), (values > Cutoff(a, values, null, rcond)).sum(-1), empty(0, a.dtype));
        }

        private static Tensor Cutoff(Tensor a, Tensor values, double? atol, double? rtol)
        {
            var precision = a.dtype == float32 ? Math.ScaleB(1, -23) : Math.ScaleB(1, -52);
            var relative = rtol ?? (atol > 0 ? 0 : Math.Max(a.Layout.Shape[^2], a.Layout.Shape[^1]) * precision);
            return values.Layout.Shape[^1] == 0 ? values : (values.amax([-1], true) * relative).clamp_min(atol ?? 0);
        }

        /// <summary>Golub and Pereyra, "The differentiation of pseudo-inverses", SIAM J. Numer. Anal. 10 (1973) 413, eq. 4.12.</summary>
        private static Tensor PinvShare(Tensor g, Tensor a, Tensor p)
        {
            var (pt, gt) = (p.mT, g.mT);
            var inRange = pt.matmul(g).matmul(pt);
            var outsideRows = gt.matmul(p) - a.matmul(p).matmul(gt.matmul(p));
            var outsideColumns = p.matmul(gt) - p.matmul(gt).matmul(p).matmul(a);
            return outsideRows.matmul(pt) + pt.matmul(outsideColumns) - inRange;
        }
    }
}
