using System.Security.Cryptography;
using System.Text;
using Grader.Isolation;

namespace Grader.Cli.Grading;

/// <summary>SHA-256 over the sources, in ordinal order of their paths.</summary>
internal static class ContentHash
{
    /// <summary>Hexadecimal; equal sources have equal hashes. Lengths are hashed too, so that no text can pass for a path.</summary>
    public static string Of(IReadOnlyList<SourceFile> sources)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in sources.OrderBy(source => source.Path, StringComparer.Ordinal).SelectMany(source => new[] { source.Path, source.Text }))
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            hash.AppendData(BitConverter.GetBytes((long)bytes.Length));
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
