namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Adds elements of one value at the ends of the last dimensions.</summary>
            /// <param name="input">Any tensor.</param>
            /// <param name="pad">(before, after) of the last dimension, then of the one before it, and so on; negative numbers cut off.</param>
            /// <param name="value">What is added.</param>
            public static Tensor pad(Tensor input, long[] pad, double value = 0)
            {
                for (var i = 0; i + 1 < pad.Length; i += 2)
                {
                    input = Extend(input, (int)input.ndim - 1 - (i / 2), pad[i], pad[i + 1], value);
                }

                return input;
            }

            public static Tensor pad(Tensor input, (long, long) pad, double value = 0) =>
                functional.pad(input, [pad.Item1, pad.Item2], value);

            public static Tensor pad(Tensor input, (long, long, long, long) pad, double value = 0) =>
                functional.pad(input, [pad.Item1, pad.Item2, pad.Item3, pad.Item4], value);

            private static Tensor Extend(Tensor input, int dim, long before, long after, double value)
            {
                var first = Math.Max(0, -before);
                var inside = input.narrow(dim, first, input.shape[dim] - first - Math.Max(0, -after));
                return cat([Filled(inside, dim, before, value), inside, Filled(inside, dim, after, value)], dim);
            }

            private static Tensor Filled(Tensor like, int dim, long size, double value)
            {
                var shape = like.shape;
                shape[dim] = Math.Max(0, size);
                return full(shape, value, like.dtype);
            }
        }
    }
}
