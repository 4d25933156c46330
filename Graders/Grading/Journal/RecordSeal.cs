using System.Security.Cryptography;
using System.Text;

namespace Grader.Grading.Journal;

/// <summary>
/// Authenticates the records of a journal: each carries a code that only the holder of the secret can make. A record says itself which
/// grading it belongs to (<see cref="JournalKey"/>), so the order of the lines means nothing: journals are joined line by line.
/// </summary>
internal sealed class RecordSeal
{
    private const int CodeBytes = 16;
    private const string Start = "{\"seal\":\"";
    private const string End = "\",";
    private static readonly int length = Start.Length + (2 * CodeBytes) + End.Length;

    private readonly byte[] key;

    private RecordSeal(byte[] key) => this.key = key;

    /// <summary>The seal of a secret. It says nothing about the secret, nor about the inputs of the checks.</summary>
    public static RecordSeal Of(string secret) =>
        new(HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret), 32, info: "grader journal"u8.ToArray()));

    /// <summary>The line of a record: the same JSON object with the code as its first property.</summary>
    /// <param name="record">One JSON object with at least one property, in one line.</param>
    public string Sign(string record) => $"{Start}{CodeOf(record)}{End}{record[1..]}";

    /// <summary>The record of a line; null where the line does not carry this seal: it was changed, or another secret was used.</summary>
    public string? Open(string line)
    {
        if (line.Length < length || !line.StartsWith(Start, StringComparison.Ordinal))
            return null;

        var record = "{" + line[length..];
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Sign(record)), Encoding.UTF8.GetBytes(line)) ? record : null;
    }

    private string CodeOf(string record) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(record)).AsSpan(..CodeBytes));
}
