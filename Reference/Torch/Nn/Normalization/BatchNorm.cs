using TorchSharp.Modules;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Standardises each channel of (n, c) or (n, c, length) over the batch, see <see cref="functional.batch_norm"/>.</summary>
            public static BatchNorm1d BatchNorm1d(
                long num_features, double eps = 1e-05, double momentum = 0.1, bool affine = true, bool track_running_stats = true, Device? device = null, ScalarType? dtype = null)
            {
                torch.Device.RequireCpu(device);
                return new(num_features, eps, momentum, affine, track_running_stats, dtype);
            }

            /// <summary>Standardises each channel of (n, c, h, w) over the batch, see <see cref="functional.batch_norm"/>.</summary>
            public static BatchNorm2d BatchNorm2d(
                long num_features, double eps = 1e-05, double momentum = 0.1, bool affine = true, bool track_running_stats = true, Device? device = null, ScalarType? dtype = null)
            {
                torch.Device.RequireCpu(device);
                return new(num_features, eps, momentum, affine, track_running_stats, dtype);
            }
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Standardises each channel of rows over the batch.</summary>
    public sealed class BatchNorm1d : NormBase
    {
        internal BatchNorm1d(long features, double eps, double momentum, bool affine, bool tracks, torch.ScalarType? dtype)
            : base(nameof(BatchNorm1d), [2, 3], features, eps, momentum, affine, tracks, dtype)
        {
        }
    }

    /// <summary>Standardises each channel of images over the batch.</summary>
    public sealed class BatchNorm2d : NormBase
    {
        internal BatchNorm2d(long features, double eps, double momentum, bool affine, bool tracks, torch.ScalarType? dtype)
            : base(nameof(BatchNorm2d), [4], features, eps, momentum, affine, tracks, dtype)
        {
        }
    }
}
