using System.Text;

namespace Grader.Cli.Journal;

/// <summary>Reads the lines of a file one by one, with their places.</summary>
internal static class LineReader
{
    /// <summary>Every line that ends in a line feed, lazily, and where the last of them ends: what follows is torn.</summary>
    public static (IEnumerable<((long Start, int Length) Place, string Text)> Lines, long End) Read(Stream file)
    {
        var places = Places(file);
        return (places.Select(place => (place, Text(file, place))), places.Count == 0 ? 0 : places[^1].Start + places[^1].Length + 1);
    }

    private static List<(long Start, int Length)> Places(Stream file)
    {
        List<(long, int)> places = [];
        var block = new byte[64 * 1024];
        var (start, position) = (0L, 0L);
        file.Position = 0;
        for (int read; (read = file.Read(block)) > 0; position += read)
        {
            for (var index = 0; index < read; index++)
            {
                if (block[index] != '\n')
                    continue;
                places.Add((start, (int)(position + index - start)));
                start = position + index + 1;
            }
        }
        return places;
    }

    private static string Text(Stream file, (long Start, int Length) place)
    {
        var line = new byte[place.Length];
        file.Position = place.Start;
        file.ReadExactly(line);
        return Encoding.UTF8.GetString(line);
    }
}
