namespace TorchSharp;

public static partial class torch
{
    /// <summary>How <see cref="nn.functional.interpolate"/> finds values between elements; here nearest and linear ones.</summary>
    public enum InterpolationMode
    {
        Nearest = 0,
        Linear = 1,
        Bilinear = 2,
        Bicubic = 3,
        Trilinear = 4,
        Area = 5,
    }

    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Brings images to another size.</summary>
            /// <param name="x">(n, c, …)</param>
            /// <param name="size">Of each dimension behind the channels; either this or</param>
            /// <param name="scale_factor">by which it is to grow: one for all, or one for each.</param>
            /// <param name="mode">Nearest for any rank, Linear for (n, c, l), Bilinear for (n, c, h, w).</param>
            /// <param name="align_corners">Whether the outermost elements keep their places, rather than the outermost edges; not with Nearest.</param>
            /// <param name="recompute_scale_factor">Use the ratio of the sizes, as if they had been given.</param>
            /// <exception cref="ArgumentException">Neither or both of size and factor are given, or the mode does not fit.</exception>
            public static Tensor interpolate(
                Tensor x, long[]? size = null, double[]? scale_factor = null, InterpolationMode mode = InterpolationMode.Nearest, bool? align_corners = null, bool recompute_scale_factor = false)
            {
                var rank = (int)x.ndim - 2;
                if (size is null == scale_factor is null || mode switch { InterpolationMode.Nearest => rank < 1 || align_corners is not null, InterpolationMode.Linear => rank != 1, _ => rank != 2 || mode != InterpolationMode.Bilinear })
                {
                    throw new ArgumentException(
                        $"interpolate takes a size or a scale factor, and {mode} does not fit a tensor of shape {Errors.Show(x.Layout.Shape)}; "
                        + "Nearest (without align_corners), Linear of (n, c, l) and Bilinear of (n, c, h, w) do.");
                }

                for (var d = rank - 1; d >= 0; d--)
                {
                    var (old, factor) = (x.Layout.Shape[d + 2], scale_factor?[Math.Min(d, scale_factor.Length - 1)]);
                    var length = size?[Math.Min(d, size.Length - 1)] ?? (long)Math.Floor(old * factor!.Value);
                    var ratio = factor is { } f && !recompute_scale_factor ? 1 / f : (double)old / length;
                    x = mode == InterpolationMode.Nearest ? Nearest(x, d + 2, length, ratio) : Linear(x, d + 2, length, ratio, align_corners ?? false);
                }

                return x;
            }

            /// <summary>Rounds as PyTorch does, in single precision.</summary>
            private static Tensor Nearest(Tensor x, int dim, long length, double ratio) => x.index_select(dim, tensor(
                [.. Enumerable.Range(0, (int)length).Select(i => Math.Min((long)MathF.Floor(i * (float)ratio), x.Layout.Shape[dim] - 1))]));

            private static Tensor Linear(Tensor x, int dim, long length, double ratio, bool alignsCorners)
            {
                var last = x.Layout.Shape[dim] - 1;
                var step = !alignsCorners ? ratio : length > 1 ? (double)last / (length - 1) : 0;
                double[] places = [.. Enumerable.Range(0, (int)length).Select(i => alignsCorners ? i * step : Math.Max(0, ((i + 0.5) * step) - 0.5))];
                var lower = x.index_select(dim, tensor([.. places.Select(place => Math.Min((long)place, last))]));
                var upper = x.index_select(dim, tensor([.. places.Select(place => Math.Min((long)place + 1, last))]));
                long[] shape = [length, .. Enumerable.Repeat(1L, (int)x.ndim - 1 - dim)];
                var weight = tensor([.. places.Select(place => place - Math.Min((long)place, last))]).to_type(x.dtype).reshape(shape);
                return (lower * (1 - weight)) + (upper * weight);
            }
        }
    }
}
