namespace TorchSharp;

public static partial class torch
{
    // C# numbers convert to Scalar here, because a Scalar converts to a tensor, but a tensor not to a Scalar.
    public partial class Tensor
    {
        public static Tensor operator +(Tensor left, Tensor right) => left.add(right);
        public static Tensor operator +(Tensor left, Scalar right) => left.add(Number(right));
        public static Tensor operator +(Scalar left, Tensor right) => Number(left).add(right);
        public static Tensor operator -(Tensor left, Tensor right) => left.sub(right);
        public static Tensor operator -(Tensor left, Scalar right) => left.sub(Number(right));
        public static Tensor operator -(Scalar left, Tensor right) => Number(left).sub(right);
        public static Tensor operator *(Tensor left, Tensor right) => left.mul(right);
        public static Tensor operator *(Tensor left, Scalar right) => left.mul(Number(right));
        public static Tensor operator *(Scalar left, Tensor right) => Number(left).mul(right);
        public static Tensor operator /(Tensor left, Tensor right) => left.div(right);
        public static Tensor operator /(Tensor left, Scalar right) => left.div(Number(right));
        public static Tensor operator /(Scalar left, Tensor right) => Number(left).div(right);
        public static Tensor operator %(Tensor left, Tensor right) => left.remainder(right);
        public static Tensor operator %(Tensor left, Scalar right) => left.remainder(Number(right));
        public static Tensor operator -(Tensor tensor) => tensor.neg();
        public static Tensor operator ~(Tensor left) => left.bitwise_not();
        public static Tensor operator &(Tensor left, Tensor right) => left.bitwise_and(right);
        public static Tensor operator |(Tensor left, Tensor right) => left.bitwise_or(right);
        public static Tensor operator ^(Tensor left, Tensor right) => left.bitwise_xor(right);
        public static Tensor operator ==(Tensor left, Tensor right) => left.eq(right);
        public static Tensor operator ==(Tensor left, Scalar right) => left.eq(Number(right));
        public static Tensor operator ==(Scalar left, Tensor right) => Number(left).eq(right);
        public static Tensor operator !=(Tensor left, Tensor right) => left.ne(right);
        public static Tensor operator !=(Tensor left, Scalar right) => left.ne(Number(right));
        public static Tensor operator !=(Scalar left, Tensor right) => Number(left).ne(right);
        public static Tensor operator <(Tensor left, Tensor right) => left.lt(right);
        public static Tensor operator <(Tensor left, Scalar right) => left.lt(Number(right));
        public static Tensor operator <(Scalar left, Tensor right) => Number(left).lt(right);
        public static Tensor operator <=(Tensor left, Tensor right) => left.le(right);
        public static Tensor operator <=(Tensor left, Scalar right) => left.le(Number(right));
        public static Tensor operator <=(Scalar left, Tensor right) => Number(left).le(right);
        public static Tensor operator >(Tensor left, Tensor right) => left.gt(right);
        public static Tensor operator >(Tensor left, Scalar right) => left.gt(Number(right));
        public static Tensor operator >(Scalar left, Tensor right) => Number(left).gt(right);
        public static Tensor operator >=(Tensor left, Tensor right) => left.ge(right);
        public static Tensor operator >=(Tensor left, Scalar right) => left.ge(Number(right));
        public static Tensor operator >=(Scalar left, Tensor right) => Number(left).ge(right);
    }
}
