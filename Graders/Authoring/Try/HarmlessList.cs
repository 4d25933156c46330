using Grader.Grading;
using Grader.Results;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Grader.Authoring.Try;

/// <summary>Mistakes that change nothing that a student could see, as the author says, with a reason each.</summary>
internal sealed class HarmlessList
{
    /// <summary>What an entry looks like, for messages.</summary>
    public const string Form = "An entry has file, before, after and reason; survivors.md has them ready to be copied.";

    private readonly IReadOnlyList<HarmlessEntry> entries;

    private HarmlessList(IReadOnlyList<HarmlessEntry> entries) => this.entries = entries;

    /// <summary>Reads the list; empty where there is no file.</summary>
    /// <exception cref="RefusedException">It is no list of harmless mistakes.</exception>
    public static HarmlessList Read(string file)
    {
        if (!File.Exists(file))
            return new([]);

        try
        {
            var reader = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();
            var entries = reader.Deserialize<List<HarmlessEntry>?>(File.ReadAllText(file)) ?? [];
            if (entries.Find(entry => !entry.IsWhole) is not { } broken)
                return new(entries);

            var name = broken.File.Length > 0 ? broken.File : "no file";
            throw new RefusedException($"{file}: the entry of {name} lacks a part. {Form}");
        }
        catch (YamlException wrong)
        {
            throw new RefusedException($"{file}, line {wrong.Start.Line}: {wrong.InnerException?.Message ?? wrong.Message} {Form}");
        }
    }

    /// <summary>Why a mistake is harmless; null where nobody has said so.</summary>
    public string? ReasonFor(TriedMistake mistake) => entries.FirstOrDefault(entry => entry.Fits(mistake))?.Reason;

    /// <summary>Entries that fit none of these mistakes: the solution has changed since.</summary>
    public IReadOnlyList<string> Stale(IReadOnlyList<TriedMistake> tried) =>
        [.. entries.Where(entry => !tried.Any(entry.Fits)).Select(entry => $"{entry.File}: {entry.After.Trim()}")];
}

/// <summary>An entry of the list.</summary>
internal sealed record HarmlessEntry
{
    /// <summary>File of the solution.</summary>
    public string File { get; init; } = "";

    /// <summary>The lines that change.</summary>
    public string Before { get; init; } = "";

    /// <summary>The same lines with the mistake.</summary>
    public string After { get; init; } = "";

    /// <summary>Why it changes nothing.</summary>
    public string Reason { get; init; } = "";

    /// <summary>True where no part is missing.</summary>
    [YamlIgnore]
    public bool IsWhole => !new[] { File, Before, After, Reason }.Any(string.IsNullOrWhiteSpace);

    /// <summary>True for the mistake that the entry means, however its lines are indented.</summary>
    public bool Fits(TriedMistake mistake) =>
        File == mistake.File && Plain(Before) == Plain(mistake.Before) && Plain(After) == Plain(mistake.After);

    private static string Plain(string lines) => string.Join('\n', lines.Split('\n').Select(line => line.Trim())).Trim();
}
