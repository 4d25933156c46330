namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The elements, of exactly the type that the tensor has.</summary>
        /// <exception cref="ArgumentException">The tensor's elements are of another type.</exception>
        public TensorAccessor<T> data<T>() where T : unmanaged
        {
            RequireType<T>();
            return new(this);
        }

        /// <summary>The value of a tensor with one element, of exactly the type that the tensor has.</summary>
        /// <exception cref="ArgumentException">The tensor holds more or fewer elements, or elements of another type.</exception>
        public T item<T>() where T : unmanaged
        {
            RequireType<T>();
            return numel() == 1
                ? Data<T>()[Layout.Offset]
                : throw new ArgumentException($"Number of elements in the tensor must be 1, but the shape is {Errors.Show(Layout.Shape)}");
        }

        public bool ToBoolean() => to_type(ScalarType.Bool).item<bool>();
        public int ToInt32() => to_type(ScalarType.Int32).item<int>();
        public long ToInt64() => to_type(ScalarType.Int64).item<long>();
        public float ToSingle() => to_type(ScalarType.Float32).item<float>();
        public double ToDouble() => to_type(ScalarType.Float64).item<double>();

        public Scalar ToScalar() => dtype switch
        {
            ScalarType.Bool => ToBoolean(),
            ScalarType.Float32 or ScalarType.Float64 => ToDouble(),
            _ => ToInt64(),
        };

        public static explicit operator bool(Tensor value) => value.ToBoolean();
        public static explicit operator byte(Tensor value) => (byte)value.ToInt32();
        public static explicit operator int(Tensor value) => value.ToInt32();
        public static explicit operator long(Tensor value) => value.ToInt64();
        public static explicit operator float(Tensor value) => value.ToSingle();
        public static explicit operator double(Tensor value) => value.ToDouble();

        private void RequireType<T>()
        {
            Errors.RequireArgument(Elements.TypeOf<T>() == dtype, $"{typeof(T).Name} is not compatible with {dtype}");
        }
    }
}
