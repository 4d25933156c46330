using System.Security.Cryptography;
using System.Text;
using Grader.Results;

namespace Grader.Isolation;

/// <summary>SHA-256 over the sources of a hand-in. Hand-ins with equal hashes are the same to the grader.</summary>
public static class ContentHash
{
    /// <summary>Hexadecimal; equal sources have equal hashes. Lengths are hashed too, so that no text can pass for a path.</summary>
    public static string Of(IReadOnlyList<SourceFile> sources)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in InOrder(sources).SelectMany(source => new[] { source.Path, source.Text }))
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            hash.AppendData(BitConverter.GetBytes((long)bytes.Length));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The sources in the order in which they are hashed and compiled, whatever order they came in.</summary>
    internal static IEnumerable<SourceFile> InOrder(IEnumerable<SourceFile> sources) =>
        sources.OrderBy(source => source.Path, StringComparer.Ordinal).ThenBy(source => source.Text, StringComparer.Ordinal);
}
