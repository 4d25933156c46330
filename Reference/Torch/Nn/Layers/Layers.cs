namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>y = x Wᵀ + b for x of shape (…, inputSize).</summary>
        public static Linear Linear(
            long inputSize, long outputSize, bool hasBias = true, Device? device = null, ScalarType? dtype = null) =>
            new(inputSize, outputSize, hasBias, OnCpu(device, dtype));

        /// <summary>Row i of a table for each index i.</summary>
        /// <param name="num_embeddings">Rows.</param>
        /// <param name="embedding_dims">Numbers in a row, standard normal at first.</param>
        /// <param name="padding_idx">A row of zeros that is not trained.</param>
        /// <param name="max_norm">Must be null here.</param>
        /// <param name="norm_type">Of max_norm.</param>
        /// <param name="scale_grad_by_freq">Must be false here.</param>
        /// <param name="sparse">Gradients are dense here all the same.</param>
        /// <param name="device">The CPU.</param>
        /// <param name="dtype">The table's element type.</param>
        public static Embedding Embedding(
            long num_embeddings, long embedding_dims, long? padding_idx = null, double? max_norm = null, double norm_type = 2.0,
            bool scale_grad_by_freq = false, bool sparse = false, Device? device = null, ScalarType? dtype = null) =>
            max_norm is null && !scale_grad_by_freq
                ? new(num_embeddings, embedding_dims, padding_idx, OnCpu(device, dtype))
                : throw new NotSupportedException("The managed engine's Embedding knows neither max_norm nor scale_grad_by_freq.");

        /// <summary>
        /// Several attention heads, each with its own projections (Vaswani et al. 2017, arXiv 1706.03762, section 3.2.2).
        /// </summary>
        /// <param name="embedded_dim">E: numbers in a query and in a result.</param>
        /// <param name="num_heads">How many attentions; divides E.</param>
        /// <param name="dropout">The probability of dropping a weight in training.</param>
        /// <param name="bias">Whether projections add a vector.</param>
        /// <param name="add_bias_kv">Add a learnt key and value to every sequence.</param>
        /// <param name="add_zero_attn">Add a key and value of zeros to every sequence.</param>
        /// <param name="kdim">Numbers in a key; E unless given.</param>
        /// <param name="vdim">Numbers in a value; E unless given.</param>
        public static MultiheadAttention MultiheadAttention(
            long embedded_dim, long num_heads, double dropout = 0.0, bool bias = true, bool add_bias_kv = false, bool add_zero_attn = false,
            long? kdim = null, long? vdim = null) =>
            new(embedded_dim, num_heads, dropout, bias, add_bias_kv, add_zero_attn, kdim ?? embedded_dim, vdim ?? embedded_dim);

        /// <summary>Returns its input.</summary>
        public static Identity Identity() => new();

        /// <summary>Merges several dimensions into one.</summary>
        public static Flatten Flatten(long start_dim = 1, long end_dim = -1) => new(start_dim, end_dim);

        /// <summary>Splits one dimension into several.</summary>
        public static Unflatten Unflatten(long dim, long[] unflattened_size) => new(dim, unflattened_size);

        /// <summary>In training, zeroes each element with probability p and scales the others by 1 / (1 − p).</summary>
        public static Dropout Dropout(double p = 0.5, bool inplace = false) => new(p, inplace);

        /// <summary>In training, zeroes each channel of each image with probability p and scales the others by 1 / (1 − p).</summary>
        public static Dropout2d Dropout2d(double p = 0.5, bool inplace = false) => new(p, inplace);

        /// <summary>Resizes images, see <see cref="functional.interpolate"/>.</summary>
        public static Upsample Upsample(
            long[]? size = null, double[]? scale_factor = null, UpsampleMode mode = UpsampleMode.Nearest, bool? align_corners = null,
            bool? recompute_scale_factor = null) =>
            new(
                x => functional.interpolate(
                    x, size, scale_factor, (InterpolationMode)mode, align_corners, recompute_scale_factor ?? false));

        /// <summary>Returns the element type, after checking that the device is the CPU.</summary>
        private static ScalarType? OnCpu(Device? device, ScalarType? dtype)
        {
            torch.Device.RequireCpu(device);
            return dtype;
        }
    }
}
