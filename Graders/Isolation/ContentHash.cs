using System.Security.Cryptography;
using System.Text;

namespace Grader.Isolation;

/// <summary>SHA-256 over the sources of a hand-in, in ordinal order of their paths: what makes two hand-ins the same to the grader.</summary>
public static class ContentHash
{
    /// <summary>Hexadecimal; equal sources have equal hashes. Lengths are hashed too, so that no text can pass for a path.</summary>
    public static string Of(IReadOnlyList<SourceFile> sources)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in sources.OrderBy(source => source.Path, StringComparer.Ordinal).ThenBy(source => source.Text, StringComparer.Ordinal)
            .SelectMany(source => new[] { source.Path, source.Text }))
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            hash.AppendData(BitConverter.GetBytes((long)bytes.Length));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
