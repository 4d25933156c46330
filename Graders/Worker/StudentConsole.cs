using System.Text;

namespace Grader.Worker;

/// <summary>The hand-in's console: its input is empty, and the first characters that it writes go to standard error.</summary>
/// <param name="target">Standard error.</param>
/// <param name="characters">How many characters are written there; the rest is dropped.</param>
internal sealed class StudentConsole(Stream target, int characters) : TextWriter
{
    private static long written;
    private int left = characters;

    /// <summary>Whether what is written is dropped.</summary>
    public static bool IsMuted { get; set; }

    /// <summary>How many bytes have been written to standard error; a process has one console.</summary>
    public static long Written => Interlocked.Read(ref written);

    public override Encoding Encoding { get; } = new UTF8Encoding(false);

    public static void Install(int characters)
    {
        var console = Synchronized(new StudentConsole(Console.OpenStandardError(), characters));
        Console.SetIn(TextReader.Null);
        Console.SetOut(console);
        Console.SetError(console);
    }

    public override void Write(char value) => Write([value]);

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (left <= 0 || IsMuted)
            return;

        var shown = buffer[..Math.Min(buffer.Length, left)];
        left -= shown.Length;
        var bytes = Encoding.GetBytes(shown.ToArray());
        target.Write(bytes);
        target.Flush();
        Interlocked.Add(ref written, bytes.Length);
    }
}
