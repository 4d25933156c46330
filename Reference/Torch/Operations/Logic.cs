namespace TorchSharp;

public static partial class torch
{
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
        public Tensor bitwise_and(Tensor other) => Kernels.Pointwise.Bits<Kernels.BitAnd>(this, other);
        public Tensor logical_and(Tensor other) => As(ScalarType.Bool).bitwise_and(other.As(ScalarType.Bool));
        public Tensor bitwise_or(Tensor other) => Kernels.Pointwise.Bits<Kernels.BitOr>(this, other);
        public Tensor logical_or(Tensor other) => As(ScalarType.Bool).bitwise_or(other.As(ScalarType.Bool));
        public Tensor bitwise_xor(Tensor other) => Kernels.Pointwise.Bits<Kernels.BitXor>(this, other);
        public Tensor logical_xor(Tensor other) => As(ScalarType.Bool).bitwise_xor(other.As(ScalarType.Bool));
        public Tensor bitwise_not() => dtype == ScalarType.Bool ? bitwise_xor(true) : bitwise_xor(-1);
        public Tensor logical_not() => As(ScalarType.Bool).bitwise_not();
        public Tensor all() => Truth<Kernels.Smallest>([], false);
        public Tensor any() => Truth<Kernels.Largest>([], false);
        public Tensor all(long dim, bool keepdim = false) => Truth<Kernels.Smallest>([dim], keepdim);
        public Tensor any(long dim, bool keepdim = false) => Truth<Kernels.Largest>([dim], keepdim);
        public Tensor count_nonzero(long[]? dims = null) => As(ScalarType.Bool).sum(dims ?? []);

        /// <summary>A truth value; of bytes, which once stood for truth values, a byte.</summary>
        private Tensor Truth<K>(long[] dims, bool keepdim) where K : Kernels.IReduction
        {
            var axes = Axes(dims);
            var result = Kernels.Reduce.Run<K>(As(ScalarType.Bool), axes).As(dtype == ScalarType.Byte ? dtype : ScalarType.Bool);
            return keepdim ? result.Shaped(KeepingShape(axes)) : result;
        }
    }
}
