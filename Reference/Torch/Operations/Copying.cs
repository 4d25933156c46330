namespace TorchSharp;

public static partial class torch
{
    public static Tensor clone(Tensor input) => input.clone();

    public partial class Tensor
    {
        /// <summary>A copy with storage of its own, contiguous.</summary>
        public Tensor clone() => Tape.Record("clone", Copy(), this, static g => g);
        public Tensor alias() => View(Layout, static g => g, "alias");

        /// <summary>This tensor if its elements lie in row-major order, else a copy that does.</summary>
        public Tensor contiguous() => Layout.IsContiguous ? this : clone();

        private Tensor Copy() => dtype switch
        {
            ScalarType.Float32 => Copy<float>(),
            ScalarType.Float64 => Copy<double>(),
            ScalarType.Int64 => Copy<long>(),
            ScalarType.Int32 => Copy<int>(),
            ScalarType.Byte => Copy<byte>(),
            _ => Copy<bool>(),
        };

        private Tensor Copy<T>() where T : unmanaged => FromStorage(Kernels.Strided.ToArray(Data<T>(), Layout), Layout.Shape);
    }
}
