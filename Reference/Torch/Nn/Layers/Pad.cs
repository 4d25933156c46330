namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Adds elements at the ends of the last dimensions.</summary>
            /// <param name="input">Any tensor.</param>
            /// <param name="pad">
            /// (before, after) of the last dimension, then of the one before it, and so on; negative numbers cut off.
            /// </param>
            /// <param name="mode">What is added: one value, or elements of the tensor.</param>
            /// <param name="value">The one value.</param>
            /// <exception cref="ExternalException">The tensor is too small for what is to be added of it.</exception>
            public static Tensor pad(Tensor input, long[] pad, PaddingModes mode = PaddingModes.Constant, double value = 0)
            {
                Errors.Require(
                    pad.Length % 2 == 0 && pad.Length <= 2 * input.ndim,
                    $"pad: {pad} is no list of pairs for a tensor of shape {input.Layout.Shape}");
                var isOfElements = mode is not (PaddingModes.Constant or PaddingModes.Zeros);
                Errors.Require(
                    !isOfElements || (pad.Length >= 2 && (input.ndim - (pad.Length / 2)) is 1 or 2),
                    $"pad: {mode} padding takes pairs for all dimensions but batch and channels, not {pad} for {input.shape}");
                if (isOfElements)
                    Windows.RequireContents("pad", input);

                for (var i = 0; i < pad.Length; i += 2)
                {
                    var dim = (int)input.ndim - 1 - (i / 2);
                    input = isOfElements
                        ? input.index_select(dim, Continued(input.Layout.Shape, dim, pad[i], pad[i + 1], mode))
                        : Extend(input, dim, pad[i], pad[i + 1], value);
                }

                return input;
            }

            public static Tensor pad(Tensor input, ReadOnlySpan<long> pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, pad.ToArray(), mode, value);

            public static Tensor pad(Tensor input, (long, long) pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, [pad.Item1, pad.Item2], mode, value);

            public static Tensor pad(
                Tensor input, (long, long, long, long) pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, [pad.Item1, pad.Item2, pad.Item3, pad.Item4], mode, value);

            /// <summary>Adds equally many elements at both ends of the dimensions.</summary>
            public static Tensor pad(Tensor input, long pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, [.. Enumerable.Repeat(pad, 2 * (int)input.ndim)], mode, value);

            private static Tensor Extend(Tensor input, int dim, long before, long after, double value)
            {
                var first = Math.Max(0, -before);
                var inside = input.narrow(dim, first, input.Layout.Shape[dim] - first - Math.Max(0, -after));
                return cat([Filled(inside, dim, before, value), inside, Filled(inside, dim, after, value)], dim);
            }

            private static Tensor Filled(Tensor like, int dim, long size, double value)
            {
                var shape = like.shape;
                shape[dim] = Math.Max(0, size);
                return full(shape, value, like.dtype);
            }

            /// <summary>The index of the source element for each index of a padded dimension.</summary>
            private static Tensor Continued(long[] shape, int dim, long before, long after, PaddingModes mode)
            {
                var size = shape[dim];
                var most = mode switch
                {
                    PaddingModes.Reflect => size - 1,
                    PaddingModes.Circular => size,
                    _ => size == 0 ? 0 : long.MaxValue,
                };
                return Math.Max(before, after) <= most
                    ? tensor([.. Enumerable.Range(0, (int)(before + size + after)).Select(i => Inside(i - before, size, mode))])
                    : throw Errors.Torch(
                        $"pad: dimension {dim} of shape {Errors.Show(shape)} is too small for {mode} padding of ({before}, {after})");
            }

            private static long Inside(long place, long size, PaddingModes mode) => mode switch
            {
                PaddingModes.Reflect => place < 0 ? -place : place < size ? place : (2 * (size - 1)) - place,
                PaddingModes.Replicate => Math.Clamp(place, 0, size - 1),
                _ => (place + size) % size,
            };
        }
    }
}
