namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.diff"/>
    public static Tensor diff(Tensor input, long n = 1, long dim = -1, Tensor? prepend = null, Tensor? append = null) =>
        input.diff(n, dim, prepend, append);

    /// <inheritdoc cref="Tensor.trapezoid(double, long)"/>
    public static Tensor trapezoid(Tensor y, double dx = 1, long dim = -1) => y.trapezoid(dx, dim);

    /// <inheritdoc cref="Tensor.trapezoid(Tensor, long)"/>
    public static Tensor trapezoid(Tensor y, Tensor x, long dim = -1) => y.trapezoid(x, dim);

    public partial class Tensor
    {
        /// <summary>Differences of neighbours along a dimension; of truth values, whether they differ.</summary>
        /// <param name="n">Must be 1, as in TorchSharp.</param>
        /// <param name="dim">Along which.</param>
        /// <param name="prepend">Put in front along the dimension first.</param>
        /// <param name="append">Put behind.</param>
        /// <exception cref="NotImplementedException">n is not 1.</exception>
        public Tensor diff(long n = 1, long dim = -1, Tensor? prepend = null, Tensor? append = null)
        {
            if (n != 1)
                throw new NotImplementedException("Tensor.diff with n != 1");

            Tensor?[] parts = [prepend, this, append];
            var whole = prepend is null && append is null ? this : cat([.. parts.OfType<Tensor>()], dim);
            var (before, behind) = whole.Neighbours(dim);
            return dtype == ScalarType.Bool ? behind ^ before : behind - before;
        }

        /// <summary>The integral by the trapezoidal rule of values that are dx apart.</summary>
        public Tensor trapezoid(double dx = 1, long dim = -1)
        {
            var (before, behind) = Neighbours(dim);
            return (before + behind).sum(dim) * (dx / 2);
        }

        /// <summary>The integral by the trapezoidal rule of values at the points x.</summary>
        public Tensor trapezoid(Tensor x, long dim = -1)
        {
            var (before, behind) = Neighbours(dim);
            var axis = Layout.Axis(dim);
            var widths = x.ndim == 1 ? x.diff().reshape([-1, .. Enumerable.Repeat(1L, (int)ndim - 1 - axis)]) : x.diff(dim: dim);
            return ((before + behind) * widths).sum(dim) / 2;
        }

        /// <summary>All elements along a dimension but the last, and all but the first.</summary>
        private (Tensor Before, Tensor Behind) Neighbours(long dim)
        {
            var count = Math.Max(0, Extent(dim) - 1);
            return (narrow(dim, 0, count), narrow(dim, Extent(dim) - count, count));
        }
    }
}
