namespace TorchSharp;

/// <summary>Kinds of device, with TorchSharp's numbering.</summary>
public enum DeviceType
{
    CPU = 0,
    CUDA = 1,
}

public static partial class torch
{
    public static readonly Device CPU = new(DeviceType.CPU);

    /// <summary>Exists so that ordinary device selection compiles; the engine has no tensors there.</summary>
    public static readonly Device CUDA = new(DeviceType.CUDA);
    public static Device device(string description) => new(description);
    public static Device device(DeviceType type, int index = -1) => new(type, index);

    public static class cuda
    {
        /// <summary>Always false: the managed engine computes on the CPU.</summary>
        public static bool is_available() => false;
        public static int device_count() => 0;
    }

    /// <summary>How many threads a product of matrices or a convolution may use.</summary>
    public static int get_num_threads() => Kernels.MatrixMultiply.Threads;

    /// <summary>Sets how many threads a product of matrices or a convolution may use. Results do not depend on it.</summary>
    /// <exception cref="ExternalException">The number is not positive.</exception>
    public static void set_num_threads(int num) =>
        Kernels.MatrixMultiply.Threads = num > 0 ? num : throw Errors.Torch($"Expected a positive number of threads, but got {num}");

    /// <summary>Where a tensor is stored.</summary>
    public class Device
    {
        public Device(DeviceType type, int index = -1) => (this.type, this.index) = (type, index);

        public Device(string description)
        {
            var parts = description.Split(':');
            type = Enum.TryParse<DeviceType>(parts[0], ignoreCase: true, out var parsed)
                ? parsed
                : throw new ArgumentException($"'{description}' names no device; use 'cpu'.");
            index = parts.Length > 1 ? int.Parse(parts[1]) : -1;
        }

        public DeviceType type { get; }
        public int index { get; }
        public static implicit operator Device(string description) => new(description);
        public override string ToString() =>
            type.ToString().ToLowerInvariant() + (index >= 0 ? $":{index}" : string.Empty);

        internal static void RequireCpu(Device? device) =>
            Errors.Require(
                device is null or { type: DeviceType.CPU },
                $"The managed engine has no {device} device; use torch.CPU, or the libtorch engine.");
    }
}
