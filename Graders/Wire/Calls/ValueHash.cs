using System.Security.Cryptography;

namespace Grader.Wire;

/// <summary>The SHA-256 of what a value would be sent as: equal for equal values.</summary>
internal static class ValueHash
{
    /// <summary>Bytes of the largest value that is read. More would cost the process with the value as much again.</summary>
    private const int Most = 16 << 20;

    /// <summary>The hash; null where the value is larger, or cannot be read.</summary>
    public static string? Of(Codec codec, object? value)
    {
        try
        {
            var frame = new FrameWriter(new OwnHandles(), Most);
            frame.Begin(FrameKind.Return);
            codec.Write(frame, value);
            return Convert.ToHexString(SHA256.HashData(frame.Frame));
        }
#pragma warning disable CA1031 // The value may be an object of the hand-in, whose members throw whatever they like.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }
}
