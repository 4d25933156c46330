namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Means of parts of an image, see <see cref="functional.adaptive_avg_pool2d(Tensor, long[])"/>.</summary>
        public static AdaptiveAvgPool2d AdaptiveAvgPool2d(long output_size) => new(output_size, output_size);
        public static AdaptiveAvgPool2d AdaptiveAvgPool2d((long, long) output_size) => new(output_size.Item1, output_size.Item2);
        public static AdaptiveAvgPool2d AdaptiveAvgPool2d(long[] output_size) => new(output_size);

        public static partial class functional
        {
            /// <summary>
            /// Means of output_size parts along height and width; part i of n is ⌊i s / n⌋ up to, not including, ⌈(i + 1) s / n⌉.
            /// </summary>
            /// <param name="input">(n, c, h, w) or (c, h, w)</param>
            /// <param name="output_size">(height, width)</param>
            public static Tensor adaptive_avg_pool2d(Tensor input, long[] output_size)
            {
                Errors.Require(
                    input.ndim is 3 or 4 && output_size.Length is 1 or 2,
                    $"adaptive_avg_pool2d: Expected 3D or 4D tensor, but got {Errors.Show(input.shape)}");
                return MeansOfParts(MeansOfParts(input, -2, output_size[0]), -1, output_size[^1]);
            }

            public static Tensor adaptive_avg_pool2d(Tensor input, long output_size) =>
                adaptive_avg_pool2d(input, [output_size, output_size]);
            public static Tensor adaptive_avg_pool2d(Tensor input, (long, long) output_size) =>
                adaptive_avg_pool2d(input, [output_size.Item1, output_size.Item2]);

            /// <summary>Means of equal, perhaps overlapping parts of a dimension.</summary>
            private static Tensor MeansOfParts(Tensor x, int dim, long count)
            {
                var size = x.size(dim);
                return stack(
                    Enumerable.Range(0, (int)count).Select(i => Part(i * size / count, ((i + 1) * size + count - 1) / count)), dim);

                Tensor Part(long start, long end) => x.narrow(dim, start, end - start).mean([dim]);
            }
        }
    }
}
