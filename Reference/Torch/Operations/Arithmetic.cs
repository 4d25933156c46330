namespace TorchSharp;

public static partial class torch
{
    public static Tensor add(Tensor left, Tensor right) => left.add(right);
    public static Tensor add(Tensor left, Scalar right) => left.add(right);
    public static Tensor sub(Tensor left, Tensor right) => left.sub(right);
    public static Tensor sub(Tensor left, Scalar right) => left.sub(right);
    public static Tensor mul(Tensor left, Tensor right) => left.mul(right);
    public static Tensor mul(Tensor left, Scalar right) => left.mul(right);
    public static Tensor div(Tensor left, Tensor right, RoundingMode rounding_mode = RoundingMode.None) =>
        left.div(right, rounding_mode);
    public static Tensor div(Tensor left, Scalar right, RoundingMode rounding_mode = RoundingMode.None) =>
        left.div(right, rounding_mode);
    public static Tensor remainder(Tensor left, Tensor right) => left.remainder(right);
    public static Tensor remainder(Tensor left, Scalar right) => left.remainder(right);
    public static Tensor fmod(Tensor left, Tensor right) => left.fmod(right);
    public static Tensor fmod(Tensor left, Scalar right) => left.fmod(right);
    public static Tensor subtract(Tensor left, Tensor right) => left.sub(right);
    public static Tensor multiply(Tensor left, Tensor right) => left.mul(right);
    public static Tensor divide(Tensor left, Tensor right, RoundingMode rounding_mode = RoundingMode.None) =>
        left.div(right, rounding_mode);
    public static Tensor divide(Tensor left, Scalar right, RoundingMode rounding_mode = RoundingMode.None) =>
        left.div(right, rounding_mode);
    public static Tensor floor_divide(Tensor input, Tensor other) => input.floor_divide(other);
    public static Tensor true_divide(Tensor dividend, Tensor divisor) => dividend.div(divisor);
    public static Tensor neg(Tensor input) => input.neg();
    public static Tensor negative(Tensor input) => input.neg();
    public static Tensor addcmul(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value) => input.addcmul(tensor1, tensor2, value);
    public static Tensor addcdiv(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value) => input.addcdiv(tensor1, tensor2, value);

    public partial class Tensor
    {
        public Tensor add(Tensor target)
        {
            var (a, b) = (Form, target.Form);
            return Tape.Record("add", Pointwise.Number<Kernels.Add>(this, target), this, g => g.FitTo(a), target, g => g.FitTo(b));
        }

        /// <summary>this + alpha · target</summary>
        public Tensor add(Tensor target, Scalar alpha) => add(Multiple(target, alpha));

        public Tensor sub(Tensor target)
        {
            Errors.Require(
                dtype != ScalarType.Bool && target.dtype != ScalarType.Bool,
                "Subtraction, the `-` operator, with a bool tensor is not supported: use `~` or logical_not() to invert a mask.");
            var (a, b) = (Form, target.Form);
            return Tape.Record(
                "sub", Pointwise.Number<Kernels.Subtract>(this, target), this, g => g.FitTo(a), target, g => g.neg().FitTo(b));
        }

        public Tensor mul(Tensor target)
        {
            var (a, b) = (Tape.Keep(this), Tape.Keep(target));
            var (formA, formB) = (Form, target.Form);
            return Tape.Record(
                "mul", Pointwise.Number<Kernels.Multiply>(this, target),
                this, g => g.mul(b.Value).FitTo(formA),
                target, g => g.mul(a.Value).FitTo(formB));
        }

        /// <summary>True division: whole numbers give floating-point quotients.</summary>
        /// <exception cref="NotSupportedException">The quotient is to be rounded, which TorchSharp 0.107 forgets to do.</exception>
        public Tensor div(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => rounding_mode == RoundingMode.None
            ? Quotient(target)
            : throw new NotSupportedException("TorchSharp ignores rounding_mode; write floor_divide, or trunc of the quotient.");

        private Tensor Quotient(Tensor target) => OfTwo(
            "div",
            Pointwise.Float(this, target, TensorPrimitives.Divide, TensorPrimitives.Divide),
            target,
            static (g, _, b) => g.div(b.Value),
            static (g, a, b) => g.mul(a.Value.div(b.Value).div(b.Value)).neg());

        /// <summary>The quotient rounded toward −∞.</summary>
        public Tensor floor_divide(Tensor other)
        {
            RequireDivisors(other);
            return Pointwise.Number<Kernels.FloorDivide>(this, other);
        }

        public Tensor floor_divide(Scalar other) => floor_divide(Number(other));

        /// <summary>The remainder with the divisor's sign.</summary>
        public Tensor remainder(Tensor target) => Modulo<Kernels.Remainder>(target, static (a, b) => a.floor_divide(b));

        /// <summary>The remainder with the dividend's sign.</summary>
        public Tensor fmod(Tensor target) => Modulo<Kernels.Fmod>(target, static (a, b) => a.div(b).trunc());
        public Tensor neg() => Tape.Record("neg", Pointwise.Number<Kernels.Negate>(this), this, static g => g.neg());
        public Tensor negative() => neg();
        public Tensor neg_() => Mutate(static x => x.neg());

        /// <summary>this + value · tensor1 · tensor2</summary>
        public Tensor addcmul(Tensor tensor1, Tensor tensor2, Scalar value) => add(Multiple(tensor1.mul(tensor2), value));

        /// <summary>A number times another tensor, in the type of the sum with that.</summary>
        private Tensor Multiple(Tensor other, Scalar factor)
        {
            var type = Promotion.Of(this, other);
            return other.to_type(type).mul(factor).to_type(type);
        }

        /// <summary>this + value · tensor1 / tensor2</summary>
        public Tensor addcdiv(Tensor tensor1, Tensor tensor2, Scalar value) => add(tensor1.div(tensor2).mul(value));
        public Tensor addcmul_(Tensor tensor1, Tensor tensor2, Scalar value) => Mutate(x => x.addcmul(tensor1, tensor2, value));
        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2, Scalar value) => Mutate(x => x.addcdiv(tensor1, tensor2, value));
        public Tensor add_(Tensor target, Scalar alpha) => Mutate(x => x.add(target, alpha));
        public Tensor add_(Scalar scalar, Scalar alpha) => Mutate(x => x.add(scalar, alpha));
        public Tensor add(Scalar scalar, Scalar alpha) => add(Number(scalar).mul(alpha));
        public Tensor add(Scalar scalar) => add(Number(scalar));
        public Tensor add_(Tensor target) => Mutate(x => x.add(target));
        public Tensor add_(Scalar scalar) => Mutate(x => x.add(scalar));
        public Tensor sub(Scalar target) => sub(Number(target));
        public Tensor sub_(Tensor target) => Mutate(x => x.sub(target));
        public Tensor sub_(Scalar target) => Mutate(x => x.sub(target));
        public Tensor mul(Scalar target) => mul(Number(target));
        public Tensor mul_(Tensor target) => Mutate(x => x.mul(target));
        public Tensor mul_(Scalar target) => Mutate(x => x.mul(target));
        public Tensor div(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => div(Number(target), rounding_mode);
        public Tensor div_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) =>
            Mutate(x => x.div(target, rounding_mode));
        public Tensor div_(Scalar target, RoundingMode rounding_mode = RoundingMode.None) =>
            Mutate(x => x.div(target, rounding_mode));
        public Tensor remainder(Scalar scalar) => remainder(Number(scalar));
        public Tensor remainder_(Tensor target) => Mutate(x => x.remainder(target));
        public Tensor remainder_(Scalar scalar) => Mutate(x => x.remainder(scalar));
        public Tensor fmod(Scalar scalar) => fmod(Number(scalar));
        public Tensor fmod_(Tensor target) => Mutate(x => x.fmod(target));
        public Tensor fmod_(Scalar scalar) => Mutate(x => x.fmod(scalar));

        private void RequireDivisors(Tensor divisors) => Errors.Require(
            Promotion.Of(this, divisors).IsFloatingPoint() || (bool)divisors.As(ScalarType.Bool).all(),
            "ZeroDivisionError: whole numbers cannot be divided by zero");

        private Tensor Modulo<K>(Tensor other, Func<Tensor, Tensor, Tensor> quotient) where K : Kernels.INumberPairMap
        {
            RequireDivisors(other);
            return OfTwo(
                "remainder", Pointwise.Number<K>(this, other), other, static (g, _, _) => g,
                (g, a, b) => g.mul(quotient(a.Value, b.Value)).neg());
        }
    }
}
