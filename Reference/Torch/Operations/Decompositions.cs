namespace TorchSharp;

public static partial class torch
{
    public static partial class linalg
    {
        public enum QRMode { Reduced = 0, Complete = 1, R = 2 }

        /// <summary>A = Q R with orthonormal columns of Q and an upper triangular R, whose diagonal may be negative.</summary>
        public static (Tensor Q, Tensor R) qr(Tensor input, QRMode mode = QRMode.Reduced)
        {
            var (m, n) = Matrix(input);
            var (q, r) = mode == QRMode.Complete ? Unrecorded(input, "linalg.qr of mode Complete", () => Reflected(input, m))
                : m >= n ? TallQR(input)
                : WideQR(input, m);
            return mode == QRMode.R ? (empty(0, input.dtype), r) : (q, r);
        }

        /// <summary>
        /// A = V diag(λ) Vᵀ of symmetric matrices, of which one triangle is read: λ ascending, and V. V's columns may differ in sign.
        /// </summary>
        /// <remarks>The derivative (Giles 2008, §3.1) is that of a function of symmetric matrices, as in PyTorch.</remarks>
        public static (Tensor, Tensor) eigh(Tensor input, char UPLO = 'L')
        {
            var n = (int)Square(input);
            var symmetric = Symmetric(input.detach(), UPLO);
            var (values, vectors) = Both(Each(symmetric, a => Kernels.JacobiEigenvalues.Run(a, n), [n], [n, n]));
            var v = Tape.Keep(vectors);
            var l = Tape.Keep(values);
            Tape.Record("eigh", values, input, g => (v.Value * g.unsqueeze(-2)).matmul(v.Value.mT));
            Tape.Record("eigh", vectors, input, g =>
            {
                var share = v.Value.mT.matmul(g) * Reciprocals(l.Value);
                return v.Value.matmul(share).matmul(v.Value.mT);
            });
            return (values, vectors);
        }

        public static Tensor eigvalsh(Tensor input, char UPLO = 'L') => eigh(input, UPLO).Item1;

        /// <summary>
        /// A = U diag(σ) Vᵀ, σ descending; with <paramref name="fullMatrices"/> U and V are square. Columns may differ in sign.
        /// </summary>
        public static (Tensor U, Tensor S, Tensor Vh) svd(Tensor input, bool fullMatrices = true)
        {
            var (m, n) = Matrix(input);
            var k = Math.Min(m, n);
            var (left, right) = fullMatrices ? (m, n) : (k, k);
            var parts = Each(input.detach(), a => Kernels.JacobiSingularValues.Run(a, m, n, fullMatrices), [m, left], [k], [right, n]);
            var (u, s, vh) = (parts[0].narrow(-1, 0, k).clone(), parts[1], parts[2].narrow(-2, 0, k).clone());
            RecordSvd(input, u, s, vh);
            return (
                left == k ? u : cat([u, parts[0].narrow(-1, k, left - k)], -1), s,
                right == k ? vh : cat([vh, parts[2].narrow(-2, k, right - k)], -2));
        }

        public static Tensor svdvals(Tensor input) => svd(input, fullMatrices: false).S;

        /// <summary>Walter and Lehmann, "Algorithmic differentiation of linear algebra functions" (2018, arXiv 1009.6112), §3.</summary>
        private static (Tensor Q, Tensor R) TallQR(Tensor input)
        {
            var (q, r) = Reflected(input.detach(), Matrix(input).Columns);
            var (keptQ, keptR) = (Tape.Keep(q), Tape.Keep(r));
            Tensor Share(Tensor m, Tensor? g)
            {
                var inner = keptQ.Value.matmul(m.tril() + m.tril(-1).mT);
                return solve_triangular(keptR.Value, (g is null ? inner : g + inner).mT, upper: true).mT;
            }

            Tape.Record("qr", q, input, g => Share(-g.mT.matmul(keptQ.Value), g));
            Tape.Record("qr", r, input, g => Share(keptR.Value.matmul(g.mT), null));
            return (q, r);
        }

        /// <summary>The first columns determine Q, and Q the rest of R.</summary>
        private static (Tensor Q, Tensor R) WideQR(Tensor input, int m)
        {
            var (q, r) = TallQR(input.narrow(-1, 0, m));
            return (q, cat([r, q.mT.matmul(input.narrow(-1, m, Matrix(input).Columns - m))], -1));
        }

        private static (Tensor Q, Tensor R) Reflected(Tensor input, int width)
        {
            var (m, n) = Matrix(input);
            return Both(Each(input, a => Kernels.HouseholderReflections.Run(a, m, n, width), [m, width], [width, n]));
        }

        /// <summary>Townsend, "Differentiating the singular value decomposition" (2016), one term for each factor.</summary>
        private static void RecordSvd(Tensor input, Tensor left, Tensor values, Tensor right)
        {
            var (u, s, vh) = (Tape.Keep(left), Tape.Keep(values), Tape.Keep(right));
            Tensor Between(Tensor middle) => u.Value.matmul(middle).matmul(vh.Value);
            Tensor Skew(Tensor x) => (x - x.mT) * Reciprocals(s.Value.square());
            Tape.Record("svd", values, input, g => Between(diag_embed(g)));
            Tape.Record("svd", left, input, g =>
            {
                var outside = g - u.Value.matmul(u.Value.mT.matmul(g));
                return Between(Skew(u.Value.mT.matmul(g)) * s.Value.unsqueeze(-2)) + (outside / s.Value.unsqueeze(-2)).matmul(vh.Value);
            });
            Tape.Record("svd", right, input, g =>
            {
                var outside = g - g.matmul(vh.Value.mT).matmul(vh.Value);
                return Between(s.Value.unsqueeze(-1) * Skew(vh.Value.matmul(g.mT))) + u.Value.matmul(outside / s.Value.unsqueeze(-1));
            });
        }

        /// <summary>1 / (x_j − x_i) in row i and column j, zero on the diagonal.</summary>
        private static Tensor Reciprocals(Tensor x)
        {
            var differences = x.unsqueeze(-2) - x.unsqueeze(-1);
            var diagonal = eye(x.Layout.Shape[^1], dtype: @bool);
            return differences.masked_fill(diagonal, 1).reciprocal().masked_fill(diagonal, 0);
        }

        private static Tensor Symmetric(Tensor input, char triangle) => triangle is 'L' or 'l'
            ? input.tril() + input.tril(-1).mT
            : input.triu() + input.triu(1).mT;

        /// <summary>Factors every matrix of a batch in double precision; <paramref name="shapes"/> are those of the factors.</summary>
        private static Tensor[] Each(Tensor input, Func<double[], double[][]> factor, params long[][] shapes)
        {
            var (source, batch) = (input.As(float64).RowMajor<double>(), input.Layout.Shape[..^2]);
            Errors.Require(
                source.All(double.IsFinite),
                "linalg: the algorithm failed to converge because the input matrix contained non-finite values.");
            var (count, size) = ((int)Layout.CountOf(batch), (int)Layout.CountOf(input.Layout.Shape.AsSpan()[^2..]));
            double[][] results = [.. shapes.Select(shape => new double[count * Layout.CountOf(shape)])];
            for (var i = 0; i < count; i++)
            {
                var factors = factor(source[(i * size)..((i + 1) * size)]);
                for (var f = 0; f < factors.Length; f++)
                    factors[f].CopyTo(results[f], i * factors[f].Length);
            }

            return [.. results.Select((values, f) => Tensor.FromStorage(values, [.. batch, .. shapes[f]]).As(input.dtype))];
        }

        private static (Tensor, Tensor) Both(Tensor[] pair) => (pair[0], pair[1]);

        private static T Unrecorded<T>(Tensor input, string name, Func<T> run) => Tape.Tracks(input)
            ? throw Errors.Torch($"{name} has no derivative here; detach() the matrix.")
            : run();

        private static (int Rows, int Columns) Matrix(Tensor input) => input.ndim >= 2 && input.is_floating_point()
            ? ((int)input.Layout.Shape[^2], (int)input.Layout.Shape[^1])
            : throw Errors.Torch(
                $"linalg: A must be batches of floating-point matrices, but it is {input.dtype} of shape "
                + $"{Errors.Show(input.Layout.Shape)}");
    }
}
