using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Grader.Judging.Chance;

/// <summary>
/// Where every seed comes from: a key that the tutor keeps, the hand-in's sources and the check. A regrade of equal sources repeats
/// exactly; who does not know the key cannot foresee the inputs.
/// </summary>
public static class Seeds
{
    /// <summary>The seed of a hand-in: HMAC-SHA256(key, content hash), its first 63 bits.</summary>
    public static long OfHandIn(string key, string contentHash) => Hash(Encoding.UTF8.GetBytes(key), contentHash);

    /// <summary>The seed of one check of that hand-in: HMAC-SHA256(seed of the hand-in, check id), its first 63 bits.</summary>
    public static long OfCheck(long handInSeed, string check)
    {
        var key = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(key, handInSeed);
        return Hash(key, check);
    }

    private static long Hash(byte[] key, string text)
    {
        var hash = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
        return BinaryPrimitives.ReadInt64LittleEndian(hash) & long.MaxValue;
    }
}
