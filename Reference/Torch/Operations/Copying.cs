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
                return copy ? clone() : this;

            return Tape.Record("to", Conversion.Run(this, type), this, g => g.to_type(own));
        }

        public Tensor to(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to_type(type, copy);

        public Tensor to(Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false)
        {
            Device.RequireCpu(device);
            return copy ? clone() : this;
        }

        public Tensor to(ScalarType type, Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to(device).to(type, copy);
        public Tensor to(
            DeviceType deviceType, int deviceIndex = -1, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to(new Device(deviceType, deviceIndex), copy);
        public Tensor to(string device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to(new Device(device), copy);
        public Tensor to(Tensor other, bool copy = false, bool disposeAfter = false, bool non_blocking = false) => to(other.dtype, copy);
        public Tensor type(ScalarType type) => to_type(type);
        public Tensor type_as(Tensor tensor) => to_type(tensor.dtype);
        public Tensor @bool() => to_type(ScalarType.Bool);
        public Tensor @byte() => to_type(ScalarType.Byte);
        public Tensor @int() => to_type(ScalarType.Int32);
        public Tensor @long() => to_type(ScalarType.Int64);
        public Tensor @float() => to_type(ScalarType.Float32);
        public Tensor @double() => to_type(ScalarType.Float64);
        public Tensor cpu(bool disposeAfter = false, bool non_blocking = false) => this;

        /// <summary>The same values in another element type, without recording the conversion.</summary>
        internal Tensor As(ScalarType type) => dtype == type ? this : Conversion.Run(this, type);
    }
}
