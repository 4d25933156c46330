namespace TorchSharp;

public static partial class torch
{
    public static Tensor clone(Tensor input) => input.clone();

    public partial class Tensor
    {
        /// <summary>A copy with storage of its own, contiguous.</summary>
        public Tensor clone() => Tape.Record("clone", Copy(), this, static g => g);
        public Tensor alias() => View(Layout, static g => g, "alias");

        /// <summary>This tensor if its elements lie in row-major order, else a copy that does.</summary>
        public Tensor contiguous() => Layout.IsContiguous ? this : clone();
        private Tensor Copy() => Body.Storage.Copied(Layout);

        /// <summary>The same values in another element type; the tensor itself where nothing changes.</summary>
        public Tensor to_type(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false)
        {
            var own = dtype;
            if (own == type)
                return Converted(copy ? clone() : this, disposeAfter);

            return Converted(Tape.Record("to", Conversion.Run(this, type), this, g => g.to_type(own)), disposeAfter);
        }

        public Tensor to(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to_type(type, copy, disposeAfter);

        public Tensor to(Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false)
        {
            Device.RequireCpu(device);
            return Converted(copy ? clone() : this, disposeAfter);
        }

        public Tensor to(ScalarType type, Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to(device).to(type, copy, disposeAfter);
        public Tensor to(
            DeviceType deviceType, int deviceIndex = -1, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to(new Device(deviceType, deviceIndex), copy, disposeAfter);
        public Tensor to(string device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to(new Device(device), copy, disposeAfter);
        public Tensor to(Tensor other, bool non_blocking = false) =>
            to(other.dtype);
        public Tensor type(ScalarType dtype) => to_type(dtype);
        public Tensor type_as(Tensor tensor) => to_type(tensor.dtype);
        public Tensor @bool() => to_type(ScalarType.Bool);
        public Tensor @byte() => to_type(ScalarType.Byte);
        public Tensor @int() => to_type(ScalarType.Int32);
        public Tensor @long() => to_type(ScalarType.Int64);
        public Tensor @float() => to_type(ScalarType.Float32);
        public Tensor @double() => to_type(ScalarType.Float64);
        public Tensor cpu() => this;

        /// <exception cref="InvalidOperationException">Always, unless the device is the CPU.</exception>
        public Tensor cuda(Device? device = null, bool non_blocking = false) => to(device ?? CUDA);

        /// <exception cref="InvalidOperationException">Always: there is no such device here.</exception>
        public Tensor mps(bool non_blocking = false) => to(MPS);

        /// <summary>The same values in another element type, without recording the conversion.</summary>
        internal Tensor As(ScalarType type) => dtype == type ? this : Conversion.Run(this, type);

        /// <summary>What this tensor was converted to, with a handle of its own where this one is to be disposed.</summary>
        private Tensor Converted(Tensor result, bool disposeAfter)
        {
            if (!disposeAfter)
                return result;

            var own = ReferenceEquals(result, this) ? new Tensor(Body) : result;
            Dispose();
            return own;
        }
    }
}
