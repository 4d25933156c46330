using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Grader.Tests.KillMatrix;

/// <summary>
/// A catalogued mistake: the reference solution with a small textual edit. Read from <c>fixtures/mutants/&lt;Topic&gt;/&lt;Contract&gt;/&lt;Name&gt;.yaml</c>.
/// </summary>
internal sealed record Mutant
{
    /// <summary>The mistake in three words; the file's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The mistake in a sentence.</summary>
    public string Mistake { get; init; } = "";

    /// <summary>Why students make it.</summary>
    public string Why { get; init; } = "";

    /// <summary>The solution file that is edited, relative to Reference/Solutions.</summary>
    public string File { get; init; } = "";

    /// <summary>The topic of that file: "Diffusion".</summary>
    public string Topic => File.Split('/')[0];

    /// <summary>The checks that fail. The first names the mistake and fails whatever the seed; no check that is not listed ever fails.</summary>
    public List<string> CaughtBy { get; init; } = [];

    public List<Edit> Edits { get; init; } = [];

    public override string ToString() => $"{Path.GetFileNameWithoutExtension(File)}/{Name}";

    /// <exception cref="InvalidOperationException">The text to replace does not stand in the source exactly once.</exception>
    public string Apply(string source) => Edits.Aggregate(source, (text, edit) => edit.Apply(text, this));

    public static Mutant Read(string path) =>
        new DeserializerBuilder()
            .WithNamingConvention(HyphenatedNamingConvention.Instance)
            .Build()
            .Deserialize<Mutant>(System.IO.File.ReadAllText(path)) with { Name = Path.GetFileNameWithoutExtension(path) };
}

/// <summary>One replacement in the text of the reference.</summary>
internal sealed record Edit
{
    public string Replace { get; init; } = "";

    public string With { get; init; } = "";

    public string Apply(string text, Mutant mutant)
    {
        var occurrences = text.Split(Replace).Length - 1;
        return occurrences == 1
            ? text.Replace(Replace, With, StringComparison.Ordinal)
            : throw new InvalidOperationException(
                $"Mutant {mutant.Name} replaces \"{Replace}\", which stands {occurrences} times in {mutant.File}. Name a text that stands there once.");
    }
}
