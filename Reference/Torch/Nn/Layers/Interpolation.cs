namespace TorchSharp;

public static partial class torch
{
    /// <summary>How <see cref="nn.functional.interpolate"/> finds values between elements; from neighbours, or as means of areas.</summary>
    public enum InterpolationMode
    {
        Nearest = 0,
        Linear = 1,
        Bilinear = 2,
        Bicubic = 3,
        Trilinear = 4,
        Area = 5,
    }

    /// <summary>How <see cref="nn.Upsample"/> finds values between elements.</summary>
    public enum UpsampleMode { Nearest = 0, Linear = 1, Bilinear = 2, Bicubic = 3, Trilinear = 4 }

    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Resizes images.</summary>
            /// <param name="x">(n, c, …)</param>
            /// <param name="size">Of each dimension behind the channels; either this or</param>
            /// <param name="scale_factor">by which it is to grow: one for all, or one for each.</param>
            /// <param name="mode">
            /// Nearest and Area for any rank, Linear for (n, c, l), Bilinear and Bicubic for (n, c, h, w), Trilinear for
            /// (n, c, d, h, w).
            /// </param>
            /// <param name="align_corners">
            /// Whether the centres of the outermost elements keep their positions, rather than their outer edges; neither with Nearest
            /// nor with Area.
            /// </param>
            /// <param name="recompute_scale_factor">Use the ratio of the sizes, as if they had been given.</param>
            /// <param name="antialias">Must be false here.</param>
            /// <exception cref="ArgumentException">Neither or both of size and factor are given, or the mode does not fit.</exception>
            public static Tensor interpolate(
                Tensor x, long[]? size = null, double[]? scale_factor = null, InterpolationMode mode = InterpolationMode.Nearest,
                bool? align_corners = null, bool recompute_scale_factor = false, bool antialias = false)
            {
                if (antialias)
                    throw new NotSupportedException("The managed engine does not interpolate with antialias.");

                var rank = (int)x.ndim - 2;
                var isFitting = mode switch
                {
                    InterpolationMode.Nearest or InterpolationMode.Area => rank >= 1 && align_corners is null,
                    InterpolationMode.Linear => rank == 1,
                    InterpolationMode.Bilinear or InterpolationMode.Bicubic => rank == 2,
                    InterpolationMode.Trilinear => rank == 3,
                    _ => false,
                };
                if (!isFitting || size is null == scale_factor is null)
                {
                    throw new ArgumentException(
                        $"interpolate takes a size or a scale factor, and {mode} does not fit a tensor of shape "
                        + $"{Errors.Show(x.Layout.Shape)}; "
                        + "Nearest and Area (without align_corners), Linear of (n, c, l), Bilinear and Bicubic of (n, c, h, w), "
                        + "Trilinear of (n, c, d, h, w) do.");
                }

                Windows.RequireContents("interpolate", x);
                for (var d = rank - 1; d >= 0; d--)
                {
                    var (old, factor) = (x.Layout.Shape[d + 2], scale_factor?[Math.Min(d, scale_factor.Length - 1)]);
                    var length = size?[Math.Min(d, size.Length - 1)] ?? (long)Math.Floor(old * factor!.Value);
                    var ratio = factor is { } f && !recompute_scale_factor ? 1 / f : (double)old / length;
                    x = mode switch
                    {
                        InterpolationMode.Nearest => Nearest(x, d + 2, length, ratio),
                        InterpolationMode.Area => MeansOfParts(x, d + 2, length),
                        _ => Between(
                            x,
                            d + 2,
                            Places(old, length, ratio, align_corners ?? false),
                            mode == InterpolationMode.Bicubic ? Cubic : Linear),
                    };
                }

                return x;
            }

            /// <summary>Rounds as PyTorch does, in single precision.</summary>
            private static Tensor Nearest(Tensor x, int dim, long length, double ratio) => x.index_select(dim, tensor(
                [.. Enumerable.Range(0, (int)length).Select(i => Math.Min((long)MathF.Floor(i * (float)ratio), x.Layout.Shape[dim] - 1))]));

            /// <summary>The positions of the new elements, in units of the old ones.</summary>
            private static double[] Places(long old, long length, double ratio, bool alignsCorners)
            {
                var step = !alignsCorners ? ratio : length > 1 ? (old - 1.0) / (length - 1) : 0;
                return [.. Enumerable.Range(0, (int)length).Select(i => alignsCorners ? i * step : ((i + 0.5) * step) - 0.5)];
            }

            /// <summary>
            /// New elements at positions along a dimension: sums of neighbours, weighted by distance. Beyond an end, the outermost element
            /// is repeated.
            /// </summary>
            private static Tensor Between(Tensor x, int dim, double[] places, Func<double, double> weight)
            {
                var last = x.Layout.Shape[dim] - 1;
                long[] shape = [places.Length, .. Enumerable.Repeat(1L, (int)x.ndim - 1 - dim)];
                int[] neighbours = places.Any(place => weight(1 + place - Math.Floor(place)) != 0) ? [-1, 0, 1, 2] : [0, 1];
                return neighbours.Select(k => Neighbour(k) * Weights(k)).Aggregate((a, b) => a + b);

                Tensor Neighbour(int k) => x.index_select(
                    dim, tensor([.. places.Select(place => Math.Clamp((long)Math.Floor(place) + k, 0, last))]));

                Tensor Weights(int k) => tensor([.. places.Select(place => weight(Math.Abs(Math.Floor(place) + k - place)))])
                    .to_type(x.dtype).reshape(shape);
            }

            private static double Linear(double distance) => Math.Max(0, 1 - distance);

            /// <summary>Keys, "Cubic convolution interpolation for digital image processing" (1981), eq. 4 with a = −3/4.</summary>
            private static double Cubic(double distance)
            {
                const double A = -0.75;
                return distance <= 1 ? (((A + 2) * distance - (A + 3)) * distance * distance) + 1
                    : distance < 2 ? A * (((distance - 5) * distance + 8) * distance - 4)
                    : 0;
            }
        }
    }
}
