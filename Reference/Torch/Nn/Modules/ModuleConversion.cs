namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>Gives every floating-point parameter and buffer another element type; fields get new tensors.</summary>
            protected internal virtual Module _to(ScalarType dtype, bool non_blocking)
            {
                foreach (var child in children())
                    child._to(dtype, non_blocking);

                foreach (var (name, parameter) in named_parameters(false).Where(named => IsToChange(named.parameter, dtype)).ToArray())
                    Replace(ownParameters, name, parameter, new Parameter(parameter.detach().to_type(dtype), parameter.requires_grad));

                foreach (var (name, buffer) in named_buffers(false).Where(named => IsToChange(named.buffer, dtype)).ToArray())
                    Replace(ownBuffers, name, buffer, buffer.to_type(dtype));

                return this;
            }

            private static bool IsToChange(Tensor tensor, ScalarType dtype) => tensor.is_floating_point() && tensor.dtype != dtype;

            /// <summary>All parameters and buffers; <see cref="Fields"/> lacks those that are private to a base class.</summary>
            private static IEnumerable<FieldInfo> FieldsOf(Type? type) => type is null ? [] : FieldsOf(type.BaseType).Concat(
                type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly));

            private void Replace<T>(OrderedDictionary<string, T> components, string name, T before, T after) where T : class
            {
                components[name] = after;
                foreach (var field in FieldsOf(GetType()).Where(field => ReferenceEquals(field.GetValue(this), before)))
                    field.SetValue(this, after);
            }
        }
    }
}

/// <summary>Conversions that keep a module's own type.</summary>
public static class ModuleExtensionMethods
{
    public static T to<T>(this T module, torch.ScalarType type, bool non_blocking = false) where T : torch.nn.Module =>
        (T)module._to(type, non_blocking);

    /// <exception cref="InvalidOperationException">The device is not the CPU.</exception>
    public static T to<T>(this T module, torch.Device device, bool non_blocking = false) where T : torch.nn.Module
    {
        torch.Device.RequireCpu(device);
        return module;
    }

    public static T to<T>(this T module, torch.Device device, torch.ScalarType type, bool non_blocking = false)
        where T : torch.nn.Module =>
        module.to(device).to(type);

    public static T to<T>(this T module, DeviceType deviceType, int deviceIndex = -1, bool non_blocking = false)
        where T : torch.nn.Module =>
        module.to(new torch.Device(deviceType, deviceIndex));

    public static T to<T>(this T module, string device, bool non_blocking = false) where T : torch.nn.Module =>
        module.to(new torch.Device(device));
    public static T to<T>(this T module, Tensor other, bool non_blocking = false) where T : torch.nn.Module =>
        module.to(other.dtype);
    public static T cpu<T>(this T module, bool non_blocking = false) where T : torch.nn.Module => module;

    /// <exception cref="InvalidOperationException">Always: there is no such device here.</exception>
    public static T cuda<T>(this T module, int deviceIndex = -1, bool non_blocking = false) where T : torch.nn.Module =>
        module.to(DeviceType.CUDA, deviceIndex);
    public static T @double<T>(this T module, bool non_blocking = false) where T : torch.nn.Module => module.to(torch.ScalarType.Float64);
    public static T @float<T>(this T module, bool non_blocking = false) where T : torch.nn.Module => module.to(torch.ScalarType.Float32);
}
