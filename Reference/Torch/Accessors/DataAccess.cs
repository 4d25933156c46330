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

        /// <summary>The value of a tensor with one element, of any type.</summary>
        /// <exception cref="ExternalException">The tensor holds more or fewer elements.</exception>
        public Scalar ToScalar()
        {
            Errors.Require(numel() == 1, $"a Tensor with {numel()} elements cannot be converted to Scalar");
            var first = Layout.Offset;
            return dtype switch
            {
                ScalarType.Float32 => Data<float>()[first],
                ScalarType.Float64 => Data<double>()[first],
                ScalarType.Int64 => Data<long>()[first],
                ScalarType.Int32 => Data<int>()[first],
                ScalarType.Byte => Data<byte>()[first],
                _ => Data<bool>()[first],
            };
        }

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

public static partial class TensorExtensionMethods
{
    public static bool ToBoolean(this Tensor value) => value.ToScalar().ToBoolean();
    public static int ToInt32(this Tensor value) => value.ToScalar().ToInt32();
    public static long ToInt64(this Tensor value) => value.ToScalar().ToInt64();
    public static float ToSingle(this Tensor value) => value.ToScalar().ToSingle();
    public static double ToDouble(this Tensor value) => value.ToScalar().ToDouble();
}
