namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>(x − mean) / √(variance + eps) · weight + bias for each channel (Ioffe and Szegedy 2015, arXiv 1502.03167).</summary>
            /// <param name="input">(n, c) or (n, c, …)</param>
            /// <param name="running_mean">(c); used where not training, and in training moved towards the batch's.</param>
            /// <param name="running_var">(c); likewise, towards the batch's unbiased variance.</param>
            /// <param name="weight">(c), or null.</param>
            /// <param name="bias">(c), or null.</param>
            /// <param name="training">Whether mean and variance are the batch's.</param>
            /// <param name="momentum">How far the running statistics move.</param>
            /// <param name="eps">Keeps the root from zero.</param>
            /// <exception cref="System.Runtime.InteropServices.ExternalException">The running statistics are missing where they are used.</exception>
            /// <exception cref="ArgumentException">A batch of one value for each channel has no variance.</exception>
            public static Tensor batch_norm(
                Tensor input, Tensor? running_mean, Tensor? running_var, Tensor? weight = null, Tensor? bias = null, bool training = false, double momentum = 0.1, double eps = 1e-05)
            {
                var shape = Standardization.PerChannel(input);
                return Standardization.Affine(
                    training ? OfBatch(input, running_mean, running_var, momentum, eps) : OfRunning(input, running_mean, running_var, eps, shape), weight, bias, shape);
            }

            private static Tensor OfRunning(Tensor input, Tensor? mean, Tensor? variance, double eps, long[] shape) => mean is null || variance is null
                ? throw Errors.Torch("batch_norm: Expected running_mean and running_var to be defined when training=False")
                : (input - mean.reshape(shape)) * (variance.reshape(shape) + eps).rsqrt();

            private static Tensor OfBatch(Tensor input, Tensor? runningMean, Tensor? runningVariance, double momentum, double eps)
            {
                var count = input.numel() / Math.Max(1, input.Layout.Shape[1]);
                if (count == 1)
                {
                    throw new ArgumentException($"Expected more than 1 value per channel when training, got input size {Errors.Show(input.Layout.Shape)}");
                }

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
