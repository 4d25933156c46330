using System.Text;

namespace Grader.Intake;

/// <summary>Decodes a source file as editors do: by its byte order mark, else as UTF-8, else as Latin-1.</summary>
internal static class SourceText
{
    private static readonly Encoding Strict = new UTF8Encoding(false, throwOnInvalidBytes: true);

    // UTF-32 before UTF-16: the byte order mark of the one begins with that of the other.
    private static readonly Encoding[] WithByteOrderMark =
    [
        new UTF32Encoding(false, true),
        new UTF32Encoding(true, true),
        new UTF8Encoding(true),
        Encoding.Unicode,
        Encoding.BigEndianUnicode,
    ];

    /// <summary>The text, or null where the bytes are no text.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="note">A note for the tutor where the encoding was guessed; else null.</param>
    public static string? Decode(byte[] bytes, out string? note)
    {
        note = null;
        foreach (var encoding in WithByteOrderMark.Where(encoding => bytes.AsSpan().StartsWith(encoding.Preamble)))
            return NullIfBinary(encoding.GetString(bytes, encoding.Preamble.Length, bytes.Length - encoding.Preamble.Length));

        if (Utf16WithoutMark(bytes) is { } utf16)
        {
            note = "was read as UTF-16 without a byte order mark.";
            return NullIfBinary(utf16.GetString(bytes));
        }
        try
        {
            return NullIfBinary(Strict.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            note = "is not UTF-8 and was read as Latin-1.";
            return NullIfBinary(Encoding.Latin1.GetString(bytes));
        }
    }

    private static string? NullIfBinary(string text) => text.Contains('\0') ? null : text;

    /// <summary>Source code is mostly ASCII: as UTF-16 every second byte is zero.</summary>
    private static Encoding? Utf16WithoutMark(byte[] bytes)
    {
        if (bytes.Length < 2 || bytes.Length % 2 == 1)
            return null;
        var even = bytes.Where((value, index) => index % 2 == 0 && value == 0).Count();
        var odd = bytes.Where((value, index) => index % 2 == 1 && value == 0).Count();
        var half = bytes.Length / 2;
        return odd > 0.9 * half && even == 0 ? Encoding.Unicode
            : even > 0.9 * half && odd == 0 ? Encoding.BigEndianUnicode
            : null;
    }
}
