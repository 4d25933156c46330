namespace TorchSharp;

public static partial class torch
{
    public static Tensor eq(Tensor left, Tensor right) => left.eq(right);
    public static Tensor ne(Tensor left, Tensor right) => left.ne(right);
    public static Tensor not_equal(Tensor tensor, Tensor target) => tensor.ne(target);
    public static Tensor lt(Tensor left, Tensor right) => left.lt(right);
    public static Tensor less(Tensor tensor, Tensor target) => tensor.lt(target);
    public static Tensor le(Tensor left, Tensor right) => left.le(right);
    public static Tensor less_equal(Tensor tensor, Tensor target) => tensor.le(target);
    public static Tensor gt(Tensor left, Tensor right) => left.gt(right);
    public static Tensor greater(Tensor tensor, Tensor target) => tensor.gt(target);
    public static Tensor ge(Tensor left, Tensor right) => left.ge(right);
    public static Tensor greater_equal(Tensor tensor, Tensor target) => tensor.ge(target);

    /// <summary>Element by element, unlike PyTorch's function of the same name.</summary>
    public static Tensor equal(Tensor tensor, Tensor target) => tensor.eq(target);
    public static Tensor isnan(Tensor input) => input.isnan();
    public static Tensor isinf(Tensor tensor) => tensor.isinf();
    public static Tensor isfinite(Tensor tensor) => tensor.isfinite();
    public static Tensor isposinf(Tensor tensor) => tensor.isposinf();
    public static Tensor isneginf(Tensor tensor) => tensor.isneginf();
    public static Tensor isclose(Tensor tensor, Tensor other, double rtol = 1e-05, double atol = 1e-08, bool nanEqual = false) =>
        tensor.isclose(other, rtol, atol, nanEqual);
    public static bool allclose(Tensor tensor, Tensor target, double rtol = 1e-05, double atol = 1e-08, bool equal_nan = false) =>
        tensor.allclose(target, rtol, atol, equal_nan);
    public static Tensor bitwise_and(Tensor left, Tensor right) => left.bitwise_and(right);
    public static Tensor logical_and(Tensor left, Tensor right) => left.logical_and(right);
    public static Tensor bitwise_or(Tensor left, Tensor right) => left.bitwise_or(right);
    public static Tensor logical_or(Tensor left, Tensor right) => left.logical_or(right);
    public static Tensor bitwise_xor(Tensor left, Tensor right) => left.bitwise_xor(right);
    public static Tensor logical_xor(Tensor left, Tensor right) => left.logical_xor(right);
    public static Tensor bitwise_not(Tensor input) => input.bitwise_not();
    public static Tensor logical_not(Tensor input) => input.logical_not();
    public static Tensor all(Tensor input) => input.all();
    public static Tensor any(Tensor input) => input.any();
    public static Tensor all(Tensor input, long dim, bool keepdim = false) => input.all(dim, keepdim);
    public static Tensor any(Tensor input, long dim, bool keepdim = false) => input.any(dim, keepdim);
    public static Tensor count_nonzero(Tensor input, long[]? dims = null) => input.count_nonzero(dims);

    public partial class Tensor
    {
        public Tensor eq(Tensor target) => Pointwise.Compare<Kernels.Eq>(this, target);
        public Tensor eq(Scalar target) => eq(Number(target));
        public Tensor ne(Tensor target) => Pointwise.Compare<Kernels.Ne>(this, target);
        public Tensor ne(Scalar target) => ne(Number(target));
        public Tensor not_equal(Tensor target) => ne(target);
        public Tensor lt(Tensor target) => Pointwise.Compare<Kernels.Lt>(this, target);
        public Tensor lt(Scalar target) => lt(Number(target));
        public Tensor less(Tensor target) => lt(target);
        public Tensor le(Tensor target) => Pointwise.Compare<Kernels.Le>(this, target);
        public Tensor le(Scalar target) => le(Number(target));
        public Tensor less_equal(Tensor target) => le(target);
        public Tensor gt(Tensor target) => Pointwise.Compare<Kernels.Lt>(target, this);
        public Tensor gt(Scalar target) => gt(Number(target));
        public Tensor greater(Tensor target) => gt(target);
        public Tensor ge(Tensor target) => Pointwise.Compare<Kernels.Le>(target, this);
        public Tensor ge(Scalar target) => ge(Number(target));
        public Tensor greater_equal(Tensor target) => ge(target);
        public Tensor equal(Tensor target) => eq(target);
        public Tensor isnan() => Pointwise.Float<bool, bool>(this, TensorPrimitives.IsNaN, TensorPrimitives.IsNaN);
        public Tensor isinf() => Pointwise.Float<bool, bool>(this, TensorPrimitives.IsInfinity, TensorPrimitives.IsInfinity);
        public Tensor isfinite() => Pointwise.Float<bool, bool>(this, TensorPrimitives.IsFinite, TensorPrimitives.IsFinite);
        public Tensor isposinf() =>
            Pointwise.Float<bool, bool>(this, TensorPrimitives.IsPositiveInfinity, TensorPrimitives.IsPositiveInfinity);
        public Tensor isneginf() =>
            Pointwise.Float<bool, bool>(this, TensorPrimitives.IsNegativeInfinity, TensorPrimitives.IsNegativeInfinity);

        /// <summary>|this − other| ≤ atol + rtol·|other|, element by element.</summary>
        public Tensor isclose(Tensor other, double rtol = 1e-05, double atol = 1e-08, bool nanEqual = false)
        {
            Errors.Require(dtype == other.dtype, $"{dtype} did not match {other.dtype}");
            using var pause = no_grad();
            var (x, y) = is_floating_point() ? (this, other) : (As(ScalarType.Float64), other.As(ScalarType.Float64));
            var isNear = (x - y).abs().le(y.abs() * rtol + atol).bitwise_and(y.isfinite());
            var isSame = eq(other);
            return nanEqual ? isNear | isSame | (isnan() & other.isnan()) : isNear | isSame;
        }

        /// <summary>Whether all elements are close.</summary>
        public bool allclose(Tensor target, double rtol = 1e-05, double atol = 1e-08, bool equal_nan = false) =>
            (bool)isclose(target, rtol, atol, equal_nan).all();
        public Tensor bitwise_and(Tensor other) =>
            Pointwise.Bits("bitand", this, other, TensorPrimitives.BitwiseAnd, TensorPrimitives.BitwiseAnd, TensorPrimitives.BitwiseAnd);
        public Tensor logical_and(Tensor other) => As(ScalarType.Bool).bitwise_and(other.As(ScalarType.Bool));
        public Tensor bitwise_or(Tensor other) =>
            Pointwise.Bits("bitor", this, other, TensorPrimitives.BitwiseOr, TensorPrimitives.BitwiseOr, TensorPrimitives.BitwiseOr);
        public Tensor logical_or(Tensor other) => As(ScalarType.Bool).bitwise_or(other.As(ScalarType.Bool));
        public Tensor bitwise_xor(Tensor other) =>
            Pointwise.Bits("bitxor", this, other, TensorPrimitives.Xor, TensorPrimitives.Xor, TensorPrimitives.Xor);
        public Tensor logical_xor(Tensor other) => As(ScalarType.Bool).bitwise_xor(other.As(ScalarType.Bool));
        public Tensor bitwise_not() => dtype == ScalarType.Bool ? bitwise_xor(true) : bitwise_xor(tensor(-1L).to_type(dtype));
        public Tensor logical_not() => As(ScalarType.Bool).bitwise_not();

        /// <summary>Ones for zeros and zeros for all else, in this tensor's type.</summary>
        public Tensor logical_not_() => Mutate(static x => x.logical_not().to_type(x.dtype));
        public Tensor all() => Truth<Kernels.Smallest>([], false);
        public Tensor any() => Truth<Kernels.Largest>([], false);
        public Tensor all(long dim, bool keepdim = false) => Truth<Kernels.Smallest>([dim], keepdim);
        public Tensor any(long dim, bool keepdim = false) => Truth<Kernels.Largest>([dim], keepdim);
        public Tensor count_nonzero(long[]? dims = null) => As(ScalarType.Bool).sum(dims ?? []);

        /// <summary>Bool; Byte for bytes, which PyTorch once used for truth values.</summary>
        private Tensor Truth<K>(long[] dims, bool keepdim) where K : Kernels.IReduction
        {
            var axes = Axes(dims);
            var result = Reduce.Run<K>(As(ScalarType.Bool), axes).As(dtype == ScalarType.Byte ? dtype : ScalarType.Bool);
            return keepdim ? result.Shaped(KeepingShape(axes)) : result;
        }
    }
}
