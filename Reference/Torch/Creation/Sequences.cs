namespace TorchSharp;

public static partial class torch
{
    /// <summary>0, 1, … up to, not including, stop.</summary>
    public static Tensor arange(Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        arange(0, stop, 1, dtype, device, requires_grad);
    public static Tensor arange(Scalar start, Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        arange(start, stop, 1, dtype, device, requires_grad);

    /// <summary>start, start + step, … up to, not including, stop; whole where all three are.</summary>
    public static Tensor arange(
        Scalar start, Scalar stop, Scalar step, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
    {
        Device.RequireCpu(device);
        var isWhole = start.IsWhole && stop.IsWhole && step.IsWhole;
        var (first, last, by) = (start.ToDouble(), stop.ToDouble(), step.ToDouble());
        Errors.Require(
            by != 0 && (last - first) / by >= 0,
            $"upper bound and larger bound inconsistent with step sign: from {first} to {last} by {by}");
        var count = (long)Math.Ceiling((last - first) / by);
        var sequence = isWhole
            ? Tensor.FromStorage([.. Enumerable.Range(0, (int)count).Select(i => start.ToInt64() + i * step.ToInt64())], count)
            : Tensor.FromStorage([.. Enumerable.Range(0, (int)count).Select(i => first + i * by)], count);
        return sequence.As(dtype ?? (isWhole ? ScalarType.Int64 : get_default_dtype())).requires_grad_(requires_grad);
    }

    /// <summary>Equally spaced values, both ends included.</summary>
    public static Tensor linspace(
        double start, double end, long steps, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
    {
        Device.RequireCpu(device);
        return Spaced(start, end, steps).As(dtype ?? get_default_dtype()).requires_grad_(requires_grad);
    }

    /// <summary>Powers of a base with equally spaced exponents, both ends included.</summary>
    public static Tensor logspace(
        double start, double end, long steps, double @base = 10, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false)
    {
        Device.RequireCpu(device);
        return tensor(@base).pow(Spaced(start, end, steps)).As(dtype ?? get_default_dtype()).requires_grad_(requires_grad);
    }

    public static Tensor eye(
        long rows, long columns = -1, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null)
    {
        var identity = zeros(rows, columns < 0 ? rows : columns, dtype, device);
        identity.diagonal().fill_(1);
        return identity.requires_grad_(requires_grad);
    }

    /// <summary>Counted from both ends toward the middle, so that the ends are exact and the sequence is symmetric.</summary>
    private static Tensor Spaced(double start, double end, long steps)
    {
        Errors.Require(steps >= 0, $"number of steps must be non-negative, but it is {steps}");
        var step = steps > 1 ? (end - start) / (steps - 1) : 0;
        return Tensor.FromStorage(
            [.. Enumerable.Range(0, (int)steps).Select(i => i < steps / 2 || steps == 1 ? start + step * i : end - step * (steps - i - 1))],
            steps);
    }
}
