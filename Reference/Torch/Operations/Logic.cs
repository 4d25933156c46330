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
    }
}
