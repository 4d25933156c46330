namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Adds as many zeros at every edge of images.</summary>
        public static ZeroPad2d ZeroPad2d(long padding) => new(padding, padding, padding, padding);

        /// <summary>Adds zeros at the left, the right, the top and the bottom of images.</summary>
        public static ZeroPad2d ZeroPad2d((long, long, long, long) padding) =>
            new(padding.Item1, padding.Item2, padding.Item3, padding.Item4);

        /// <summary>Makes blocks of pixels of channels, see <see cref="functional.pixel_shuffle"/>.</summary>
        public static PixelShuffle PixelShuffle(long upscale_factor) => new(upscale_factor);

        /// <summary>Makes channels of blocks of pixels, see <see cref="functional.pixel_unshuffle"/>.</summary>
        public static PixelUnshuffle PixelUnshuffle(long downscale_factor) => new(downscale_factor);

        public static partial class functional
        {
            /// <summary>(…, c r², h, w) to (…, c, h r, w r) (Shi et al. 2016, arXiv 1609.05158).</summary>
            public static Tensor pixel_shuffle(Tensor input, long upscale_factor)
            {
                var (r, shape) = (upscale_factor, input.shape);
                Errors.Require(
                    shape.Length >= 3 && shape[^3] % (r * r) == 0,
                    $"pixel_shuffle expects its input's 'channel' dimension to be divisible by the square of upscale_factor, but got "
                    + $"{Errors.Show(shape)} and {r}");
                var (c, h, w) = (shape[^3] / (r * r), shape[^2], shape[^1]);
                return input.reshape(-1, c, r, r, h, w).permute(0, 1, 4, 2, 5, 3).reshape([.. shape[..^3], c, h * r, w * r]);
            }

            /// <summary>(…, c, h r, w r) to (…, c r², h, w)</summary>
            public static Tensor pixel_unshuffle(Tensor input, long downscale_factor)
            {
                var (r, shape) = (downscale_factor, input.shape);
                Errors.Require(
                    shape.Length >= 3 && shape[^2] % r == 0 && shape[^1] % r == 0,
                    $"pixel_unshuffle expects height and width to be divisible by downscale_factor, but got {Errors.Show(shape)} and {r}");
                var (c, h, w) = (shape[^3], shape[^2] / r, shape[^1] / r);
                return input.reshape(-1, c, h, r, w, r).permute(0, 1, 3, 5, 2, 4).reshape([.. shape[..^3], c * r * r, h, w]);
            }
        }
    }
}
