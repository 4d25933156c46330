using System.Text;

namespace Grader.Grading.Journal;

/// <summary>Reads the lines of a file one by one, with their byte ranges.</summary>
internal static class LineReader
{
    /// <summary>
    /// Every line that ends in a line feed, read lazily, and the offset after the last of them: bytes beyond it are a line that was
    /// not written to its end.
    /// </summary>
    public static (IEnumerable<(LineRange Range, string Text)> Lines, long End) Read(Stream file)
    {
        var ranges = Ranges(file);
        var end = ranges.Count == 0 ? 0 : ranges[^1].Start + ranges[^1].Length + 1;
        return (ranges.Select(range => (range, ReadLine(file, range))), end);
    }

    /// <summary>The text of one line.</summary>
    public static string ReadLine(Stream file, LineRange range)
    {
        var line = new byte[range.Length];
        file.Position = range.Start;
        file.ReadExactly(line);
        return Encoding.UTF8.GetString(line);
    }

    private static List<LineRange> Ranges(Stream file)
    {
        List<LineRange> ranges = [];
        var block = new byte[64 * 1024];
        var (start, position) = (0L, 0L);
        file.Position = 0;
        for (int read; (read = file.Read(block)) > 0; position += read)
        {
            for (var index = 0; index < read; index++)
            {
                if (block[index] != '\n')
                    continue;
                ranges.Add(new LineRange(start, (int)(position + index - start)));
                start = position + index + 1;
            }
        }
        return ranges;
    }
}
