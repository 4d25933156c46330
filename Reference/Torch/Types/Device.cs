namespace TorchSharp;

/// <summary>Kinds of device, with TorchSharp's numbering.</summary>
public enum DeviceType
{
    CPU = 0,
    CUDA = 1,
    MPS = 13,
}

public static partial class torch
{
    public static readonly Device CPU = new(DeviceType.CPU);

    /// <summary>Exists so that ordinary device selection compiles; the engine has no tensors there.</summary>
    /// <exception cref="InvalidOperationException">Always, as in TorchSharp where no such device can be used.</exception>
    public static Device CUDA => throw Device.Missing(DeviceType.CUDA);

    /// <inheritdoc cref="CUDA"/>
    public static Device MPS => throw Device.Missing(DeviceType.MPS);
    public static bool cuda_is_available() => false;
    public static bool mps_is_available() => false;

    /// <summary>Where tensors are made whose device is not given: always the CPU here.</summary>
    public static Device get_default_device() => CPU;

    /// <exception cref="InvalidOperationException">The device is not the CPU.</exception>
    public static void set_default_device(Device device) => Device.RequireCpu(device);
    public static void set_default_device(string device) => set_default_device(new Device(device));
    public static Device device(string description) => new(description);
    public static Device device(DeviceType deviceType, int index = -1) => new(deviceType, index);
    public static Device device(string deviceType, int index = -1) => new(deviceType, index);
    public static Device device(int index) => new(index);

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
        public Device(DeviceType deviceType, int index = -1) => (type, this.index) = (deviceType, index);
        public Device(string deviceType, int index = -1) => (type, this.index) = (TypeOf(deviceType), index);
        public Device(int index) : this(DeviceType.CUDA, index) { }

        public Device(string description)
        {
            var parts = description.Split(':');
            type = TypeOf(parts[0]);
            index = parts.Length > 1 ? int.Parse(parts[1]) : -1;
        }

        public DeviceType type { get; }
        public int index { get; }
        public static implicit operator Device(string description) => new(description);
        public override string ToString() =>
            type.ToString().ToLowerInvariant() + (index >= 0 ? $":{index}" : string.Empty);

        internal static void RequireCpu(Device? device) =>
            _ = device is null or { type: DeviceType.CPU } ? 0 : throw Missing(device.type);

        /// <summary>What is thrown where a device other than the CPU would be used.</summary>
        internal static InvalidOperationException Missing(DeviceType type) => new(
            $"Torch device type {type} did not initialise on the current machine: the managed engine has the CPU alone.");

        private static DeviceType TypeOf(string name) => Enum.TryParse<DeviceType>(name, ignoreCase: true, out var type)
            ? type
            : throw new ArgumentException($"'{name}' names no device; use 'cpu'.");
    }
}
