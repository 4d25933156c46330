namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>
        /// Standardises each channel of (n, c) or (n, c, length) over the batch, see <see cref="functional.batch_norm"/>.
        /// </summary>
        public static BatchNorm1d BatchNorm1d(
            long num_features, double eps = 1e-05, double momentum = 0.1, bool affine = true, bool track_running_stats = true,
            Device? device = null, ScalarType? dtype = null) =>
            new(num_features, eps, momentum, affine, track_running_stats, OnCpu(device, dtype));

        /// <summary>Standardises each channel of (n, c, h, w) over the batch, see <see cref="functional.batch_norm"/>.</summary>
        public static BatchNorm2d BatchNorm2d(
            long num_features, double eps = 1e-05, double momentum = 0.1, bool affine = true, bool track_running_stats = true,
            Device? device = null, ScalarType? dtype = null) =>
            new(num_features, eps, momentum, affine, track_running_stats, OnCpu(device, dtype));

        /// <summary>Standardises each channel of each image, see <see cref="functional.instance_norm"/>.</summary>
        public static InstanceNorm2d InstanceNorm2d(
            long num_features, double eps = 1e-05, double momentum = 0.1, bool affine = false, bool track_running_stats = false,
            Device? device = null, ScalarType? dtype = null) =>
            new(num_features, eps, momentum, affine, track_running_stats, OnCpu(device, dtype));

        /// <summary>Standardises each image's groups of channels, see <see cref="functional.group_norm"/>.</summary>
        public static GroupNorm GroupNorm(
            long num_groups, long num_channels, double eps = 1e-05, bool affine = true, Device? device = null, ScalarType? dtype = null) =>
            new(num_groups, num_channels, eps, affine, OnCpu(device, dtype));

        /// <summary>Standardises over the last dimensions: (x − mean) / √(variance + eps) · weight + bias.</summary>
        public static LayerNorm LayerNorm(
            long[] normalized_shape, double eps = 1e-05, bool elementwise_affine = true, bool bias = true, Device? device = null,
            ScalarType? dtype = null) =>
            new(normalized_shape, eps, elementwise_affine, bias, OnCpu(device, dtype));

        /// <summary>Standardises over the last dimension: (x − mean) / √(variance + eps) · weight + bias.</summary>
        public static LayerNorm LayerNorm(
            long normalized_shape, double eps = 1e-05, bool elementwise_affine = true, bool bias = true, Device? device = null,
            ScalarType? dtype = null) =>
            LayerNorm([normalized_shape], eps, elementwise_affine, bias, device, dtype);

        public static partial class functional
        {
            /// <summary>
            /// (x − mean) / √(variance + eps) · weight + bias for each channel (Ioffe and Szegedy 2015, arXiv 1502.03167).
            /// </summary>
            /// <param name="input">(n, c) or (n, c, …)</param>
            /// <param name="running_mean">(c); used where not training, and in training moved towards the batch's.</param>
            /// <param name="running_var">(c); likewise, towards the batch's unbiased variance.</param>
            /// <param name="weight">(c), or null.</param>
            /// <param name="bias">(c), or null.</param>
            /// <param name="training">Whether mean and variance are the batch's.</param>
            /// <param name="momentum">How far the running statistics move.</param>
            /// <param name="eps">Keeps the root from zero.</param>
            /// <exception cref="ExternalException">The running statistics are missing where they are used.</exception>
            /// <exception cref="ArgumentException">A batch of one value for each channel has no variance.</exception>
            public static Tensor batch_norm(
                Tensor input, Tensor? running_mean, Tensor? running_var, Tensor? weight = null, Tensor? bias = null, bool training = false,
                double momentum = 0.1, double eps = 1e-05)
            {
                var shape = Standardization.PerChannel(input);
                var standard = training
                    ? OfBatch(input, running_mean, running_var, momentum, eps)
                    : OfRunning(input, running_mean, running_var, eps, shape);
                return Standardization.Affine(standard, weight, bias, shape);
            }

            /// <summary>
            /// (x − mean) / √(variance + eps) · weight + bias for each channel of each image (Ulyanov et al. 2016, arXiv 1607.08022).
            /// </summary>
            /// <param name="input">(n, c, …)</param>
            /// <param name="running_mean">(c); used without use_input_stats, and with it moved towards the mean of the images'.</param>
            /// <param name="running_var">(c); likewise, towards the mean of the images' unbiased variances.</param>
            /// <param name="weight">(c), or null.</param>
            /// <param name="bias">(c), or null.</param>
            /// <param name="use_input_stats">Whether mean and variance are the images' own.</param>
            /// <param name="momentum">How far the running statistics move.</param>
            /// <param name="eps">Keeps the root from zero.</param>
            public static Tensor instance_norm(
                Tensor input, Tensor? running_mean = null, Tensor? running_var = null, Tensor? weight = null, Tensor? bias = null,
                bool use_input_stats = true, double momentum = 0.1, double eps = 1e-05)
            {
                var (n, c) = (input.Layout.Shape[0], input.Layout.Shape[1]);
                if (!use_input_stats)
                    return batch_norm(input, running_mean, running_var, weight, bias, false, momentum, eps);

                var (means, variances) = (running_mean?.repeat(n), running_var?.repeat(n));
                var single = input.reshape([1, n * c, .. input.Layout.Shape[2..]]);
                var result = batch_norm(single, means, variances, weight?.repeat(n), bias?.repeat(n), true, momentum, eps);
                using (no_grad())
                {
                    running_mean?.copy_(means!.reshape(n, c).mean([0]));
                    running_var?.copy_(variances!.reshape(n, c).mean([0]));
                }

                return result.reshape(input.Layout.Shape);
            }

            /// <summary>
            /// (x − mean) / √(variance + eps) · weight + bias over groups of channels (Wu and He 2018, arXiv 1803.08494).
            /// </summary>
            /// <param name="input">(n, c, …)</param>
            /// <param name="num_groups">A divisor of c.</param>
            /// <param name="weight">(c), or null.</param>
            /// <param name="bias">(c), or null.</param>
            /// <param name="eps">Keeps the root from zero.</param>
            /// <exception cref="ExternalException">The channels cannot be divided into the groups.</exception>
            public static Tensor group_norm(Tensor input, long num_groups, Tensor? weight = null, Tensor? bias = null, double eps = 1e-05)
            {
                var shape = input.Layout.Shape;
                Errors.Require(
                    shape.Length >= 2 && shape[1] % num_groups == 0,
                    $"group_norm: the channels of an input of shape {shape} cannot be divided into {num_groups} groups");
                var groups = input.reshape(shape[0], num_groups, Layout.CountOf(shape.AsSpan(1)) / num_groups);
                return Standardization.Affine(
                    Standardization.Of(groups, [-1], eps).Standard.reshape(shape), weight, bias, Standardization.PerChannel(input));
            }

            /// <summary>(x − mean) / √(variance + eps) · weight + bias, mean and variance over the last dimensions.</summary>
            public static Tensor layer_norm(
                Tensor input, long[] normalized_shape, Tensor? weight = null, Tensor? bias = null, double eps = 1e-05)
            {
                var count = normalized_shape.Length;
                Errors.Require(
                    input.ndim >= count && input.shape.AsSpan()[^count..].SequenceEqual(normalized_shape),
                    $"layer_norm: an input of shape {input.shape} does not end with {normalized_shape}");
                long[] axes = [.. Enumerable.Range(1, count).Select(d => -(long)d)];
                return Standardization.Affine(Standardization.Of(input, axes, eps).Standard, weight, bias, normalized_shape);
            }

            private static Tensor OfRunning(Tensor input, Tensor? mean, Tensor? variance, double eps, long[] shape) =>
                mean is null || variance is null
                    ? throw Errors.Torch("batch_norm: Expected running_mean and running_var to be defined when training=False")
                    : (input - mean.reshape(shape)) * (variance.reshape(shape) + eps).rsqrt();

            private static Tensor OfBatch(Tensor input, Tensor? runningMean, Tensor? runningVariance, double momentum, double eps)
            {
                var count = input.numel() / Math.Max(1, input.Layout.Shape[1]);
                Errors.RequireArgument(
                    count != 1, $"Expected more than 1 value per channel when training, got input size {input.Layout.Shape}");
                long[] axes = [0, .. Enumerable.Range(2, input.Layout.Rank - 2).Select(d => (long)d)];
                var (standard, mean, variance) = Standardization.Of(input, axes, eps);
                Move(runningMean, mean, momentum);
                Move(runningVariance, variance * ((double)count / (count - 1)), momentum);
                return standard;
            }

            private static void Move(Tensor? running, Tensor towards, double momentum)
            {
                using var mode = no_grad();
                running?.copy_(running * (1 - momentum) + towards.flatten() * momentum);
            }
        }
    }
}
