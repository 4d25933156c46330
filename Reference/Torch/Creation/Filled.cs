namespace TorchSharp;

public static partial class torch
{
    public static Tensor zeros_like(
        Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Filled(input.Layout.Shape, 0, dtype ?? input.dtype, device, requires_grad);
    public static Tensor ones_like(
        Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Filled(input.Layout.Shape, 1, dtype ?? input.dtype, device, requires_grad);
    public static Tensor empty_like(
        Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        zeros_like(input, dtype, device, requires_grad);
    public static Tensor full_like(
        Tensor input, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Filled(input.Layout.Shape, value, dtype ?? input.dtype, device, requires_grad);

    private static ScalarType ValueType(Scalar value) => value.IsWhole ? ScalarType.Int64 : get_default_dtype();

    private static Tensor Filled(long[] shape, Scalar value, ScalarType type, Device? device, bool requires_grad)
    {
        Device.RequireCpu(device);
        Tensor.RequireSizes(shape);
        return Tensor.Uninitialized(type, (long[])shape.Clone()).FillWith(value).requires_grad_(requires_grad);
    }

    public partial class Tensor
    {
        public Tensor fill_(Scalar value)
        {
            if (Body.Node is not null || !Layout.IsContiguous)
                return Mutate(x => Tape.Record("fill_", x.zeros_like().FillWith(value), x, static g => g.zeros_like()));

            FillWith(value);
            Body.Storage.Version++;
            return this;
        }

        public Tensor zero_() => fill_(0);
        public Tensor zeros_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.zeros_like(this, dtype, device, requires_grad);
        public Tensor ones_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.ones_like(this, dtype, device, requires_grad);
        public Tensor empty_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.empty_like(this, dtype, device, requires_grad);
        public Tensor full_like(Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.full_like(this, value, dtype, device, requires_grad);

        internal static void RequireSizes(long[] shape) =>
            Errors.Require(shape.All(size => size >= 0), $"Trying to create tensor with negative dimension: {shape}");

        /// <summary>Writes one value everywhere; for tensors that nobody else has seen yet.</summary>
        internal Tensor FillWith(Scalar value)
        {
            value.RequireFits(dtype);
            switch (dtype)
            {
                case ScalarType.Float32: Target<float>().Fill(value.ToSingle()); break;
                case ScalarType.Float64: Target<double>().Fill(value.ToDouble()); break;
                case ScalarType.Int64: Target<long>().Fill(value.ToInt64()); break;
                case ScalarType.Int32: Target<int>().Fill(value.ToInt32()); break;
                case ScalarType.Byte: Target<byte>().Fill(value.To<byte>()); break;
                default: Target<bool>().Fill(value.ToBoolean()); break;
            }

            return this;
        }
    }
}
