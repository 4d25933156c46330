using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace Grader.Wire;

/// <summary>
/// A tensor's data type, shape and elements in row-major order, and the mark of <see cref="Tracking"/>. Devices do not cross.
/// </summary>
internal sealed class TensorCodec : Codec
{
    public override bool IsChangeable => true;

    public override void Write(FrameWriter frame, object? value)
    {
        var sent = (Tensor)value!;
        WriteElements(frame, sent);
        frame.Handles.Tracking.Write(frame, sent);
    }

    public override object Read(FrameReader frame)
    {
        var arrived = ReadElements(frame);
        frame.Handles.Tracking.Read(frame, arrived);
        return arrived;
    }

    private static void WriteElements(FrameWriter frame, Tensor sent)
    {
        using var plain = Plain(sent);
        using var flat = plain.reshape(-1);
        frame.Byte((byte)plain.dtype);
        frame.Byte((byte)plain.ndim);
        frame.Raw<long>(plain.shape);
        if (plain.numel() == 0 && IsCarried(plain.dtype))
            return;

        switch (plain.dtype)
        {
            case ScalarType.Float32: frame.Raw<float>(flat.data<float>().ToArray()); break;
            case ScalarType.Float64: frame.Raw<double>(flat.data<double>().ToArray()); break;
            case ScalarType.Int64: frame.Raw<long>(flat.data<long>().ToArray()); break;
            case ScalarType.Int32: frame.Raw<int>(flat.data<int>().ToArray()); break;
            case ScalarType.Byte: frame.Raw<byte>(flat.data<byte>().ToArray()); break;
            case ScalarType.Bool: frame.Raw<bool>(flat.data<bool>().ToArray()); break;
            default:
                throw new UncarriableException($"A tensor of type {plain.dtype} cannot be handed over; convert it to float32 or float64.");
        }
    }

    private static Tensor ReadElements(FrameReader frame)
    {
        var type = (ScalarType)frame.Byte();
        var rank = frame.Byte();
        if (rank > WireLimits.Rank)
            throw new WireException($"A tensor in a frame has {rank} dimensions; at most {WireLimits.Rank} are allowed.");

        var shape = frame.Raw<long>(rank);
        return IsEmpty(shape) && IsCarried(type)
            ? zeros(shape, dtype: type)
            : ReadNumbers(frame, type, shape);
    }

    /// <summary>Whether there are no numbers. The engines make no tensor of an empty array for every such shape.</summary>
    private static bool IsEmpty(long[] shape) =>
        shape.Contains(0) && Product(shape.Where(length => length != 0), int.MaxValue) is not null;

    private static bool IsCarried(ScalarType type) =>
        type is ScalarType.Float32 or ScalarType.Float64 or ScalarType.Int64 or ScalarType.Int32 or ScalarType.Byte or ScalarType.Bool;

    private static Tensor ReadNumbers(FrameReader frame, ScalarType type, long[] shape) => type switch
    {
        ScalarType.Float32 => tensor(Elements<float>(frame, shape, 4), shape),
        ScalarType.Float64 => tensor(Elements<double>(frame, shape, 8), shape),
        ScalarType.Int64 => tensor(Elements<long>(frame, shape, 8), shape),
        ScalarType.Int32 => tensor(Elements<int>(frame, shape, 4), shape),
        ScalarType.Byte => tensor(Elements<byte>(frame, shape, 1), shape),
        ScalarType.Bool => tensor(Array.ConvertAll(Elements<byte>(frame, shape, 1), bit => bit != 0), shape),
        _ => throw new WireException($"A tensor in a frame has the unknown type {(byte)type}."),
    };

    private static T[] Elements<T>(FrameReader frame, long[] shape, int size) where T : unmanaged =>
        Product(shape, frame.Left / size) is { } count
            ? frame.Raw<T>(count)
            : throw new WireException(
                $"A tensor in a frame claims the shape [{string.Join(", ", shape)}], but only {frame.Left} bytes are left.");

    /// <summary>The product of lengths; null where one is not positive, or the product is larger than <paramref name="most"/>.</summary>
    private static int? Product(IEnumerable<long> lengths, int most)
    {
        var product = 1L;
        foreach (var length in lengths)
        {
            if (length <= 0 || product > most / length)
                return null;

            product *= length;
        }

        return product <= most ? (int)product : null;
    }

    private static Tensor Plain(Tensor value)
    {
        try
        {
            return value.detach().cpu().contiguous();
        }
        catch (Exception e) when (e is InvalidOperationException or ExternalException or ObjectDisposedException)
        {
            throw new UncarriableException($"A tensor cannot be read: {e.Message}", e);
        }
    }
}
