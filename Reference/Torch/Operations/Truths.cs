namespace TorchSharp;

public static partial class torch
{
    public static Tensor all(Tensor input) => input.all();
    public static Tensor any(Tensor input) => input.any();
    public static Tensor all(Tensor input, long dim, bool keepdim = false) => input.all(dim, keepdim);
    public static Tensor any(Tensor input, long dim, bool keepdim = false) => input.any(dim, keepdim);
    public static Tensor count_nonzero(Tensor input, long[]? dims = null) => input.count_nonzero(dims);

    public partial class Tensor
    {
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
