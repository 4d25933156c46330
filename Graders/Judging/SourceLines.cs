using Grader.Results;

namespace Grader.Judging;

/// <summary>Finds the lines of a hand-in to which messages point, so that a student sees the line and not only its number.</summary>
/// <param name="sources">The files of the hand-in.</param>
public sealed class SourceLines(IReadOnlyList<SourceFile> sources)
{
    private const int MaxLength = 200;

    /// <summary>A place such as "Sampler.cs:41" with the text of that line behind it; as it is where there is no such line.</summary>
    public string? Quoted(string? place)
    {
        var colon = place?.LastIndexOf(':') ?? -1;
        return colon > 0 && int.TryParse(place![(colon + 1)..], out var line) && TextAt(place[..colon], line) is { } text
            ? $"{place}: {text}"
            : place;
    }

    /// <summary>The message with the text of the line that it is about, if there is one.</summary>
    public Message Quoted(Message message) => message with { SourceText = TextAt(message.File, message.Line) };

    private string? TextAt(string file, int line)
    {
        var text = sources.FirstOrDefault(source => source.Path == file)?.Text.Split('\n').ElementAtOrDefault(line - 1)?.Trim();
        return string.IsNullOrEmpty(text) ? null : text[..Math.Min(text.Length, MaxLength)];
    }
}
