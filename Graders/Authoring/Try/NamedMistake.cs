using Grader.Grading;
using Grader.Isolation;
using Grader.Results;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Grader.Authoring.Try;

/// <summary>A mistake that the author has written down: small edits of a solution, and the check that is to catch it.</summary>
internal sealed record NamedMistake
{
    /// <summary>Its name, in a word.</summary>
    public string Name { get; init; } = "";

    /// <summary>The mistake in a sentence.</summary>
    public string Mistake { get; init; } = "";

    /// <summary>Why students make it.</summary>
    public string Why { get; init; } = "";

    /// <summary>What is changed; a file is named where it is not the one that the list is called after.</summary>
    public List<NamedEdit> Edits { get; init; } = [];

    /// <summary>The checks that fail; the first one names the mistake.</summary>
    public List<string> CaughtBy { get; init; } = [];

    /// <summary>The file with the list.</summary>
    [YamlIgnore]
    public string List { get; init; } = "";

    /// <summary>Reads the lists of a folder; none where there is no such folder.</summary>
    /// <exception cref="RefusedException">A file is no list of mistakes.</exception>
    public static IReadOnlyList<NamedMistake> ReadAll(string folder) => !Directory.Exists(folder) ? []
        : [.. Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(Read)];

    /// <summary>The solutions with the edits.</summary>
    /// <exception cref="RefusedException">A text does not stand exactly once in its file.</exception>
    public IReadOnlyList<SourceFile> In(IReadOnlyList<SourceFile> solutions) =>
        Edits.Aggregate(solutions, (sources, edit) => Changed(sources, FileOf(edit, sources), edit));

    /// <summary>The files that it changes.</summary>
    public IEnumerable<string> FilesIn(IReadOnlyList<SourceFile> solutions) => Edits.Select(edit => FileOf(edit, solutions)).Distinct();

    /// <summary>The first edit, as the lines that change.</summary>
    public TriedMistake Shown(IReadOnlyList<SourceFile> solutions)
    {
        var file = FileOf(Edits[0], solutions);
        var text = solutions.First(source => source.Path == file).Text;
        var start = text.IndexOf(Edits[0].Replace, StringComparison.Ordinal);
        return EditedLines.Of(text, new(file, start, Edits[0].Replace.Length, Edits[0].With, $"{Name}: {Mistake}", Rank: 0));
    }

    private static IEnumerable<NamedMistake> Read(string file)
    {
        try
        {
            var reader = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build();
            return (reader.Deserialize<List<NamedMistake>?>(File.ReadAllText(file)) ?? [])
                .Select(mistake => mistake.Edits.Count > 0 ? mistake with { List = file }
                    : throw new RefusedException($"{file}: {mistake.Name} has no edits; each has replace and with."));
        }
        catch (YamlException wrong)
        {
            throw new RefusedException($"{file}, line {wrong.Start.Line}: {wrong.InnerException?.Message ?? wrong.Message} "
                + "A mistake has name, mistake, edits and caught-by.");
        }
    }

    private string FileOf(NamedEdit edit, IReadOnlyList<SourceFile> solutions)
    {
        var name = edit.File.Length > 0 ? edit.File : $"{Path.GetFileNameWithoutExtension(List)}.cs";
        return solutions.FirstOrDefault(source => source.Path == name || source.Path.EndsWith($"/{name}", StringComparison.Ordinal))?.Path
            ?? throw new RefusedException($"{List}: {Name} edits {name}, which is no file of the solutions.");
    }

    private SourceFile[] Changed(IReadOnlyList<SourceFile> sources, string file, NamedEdit edit)
    {
        var text = sources.First(source => source.Path == file).Text;
        var count = text.Split(edit.Replace).Length - 1;
        if (count != 1)
        {
            throw new RefusedException(
                $"{List}: {Name} replaces \"{edit.Replace}\", which stands {count} times in {file}. Name a text that stands there once.");
        }

        var changed = text.Replace(edit.Replace, edit.With, StringComparison.Ordinal);
        return [.. sources.Select(source => source.Path == file ? source with { Text = changed } : source)];
    }
}

/// <summary>One replacement in a solution.</summary>
internal sealed record NamedEdit
{
    /// <summary>The file; empty for the one that the list is called after.</summary>
    public string File { get; init; } = "";

    /// <summary>A text that stands in the file exactly once.</summary>
    public string Replace { get; init; } = "";

    /// <summary>What stands there instead.</summary>
    public string With { get; init; } = "";
}
