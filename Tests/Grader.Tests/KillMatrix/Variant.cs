using Grader.Isolation;

namespace Grader.Tests.KillMatrix;

/// <summary>
/// A correct solution that differs from the reference: sources in a folder, <c>fixtures/variants/&lt;Topic&gt;/&lt;Name&gt;/</c>, or edits
/// of the reference where a few lines differ, <c>fixtures/variants/&lt;Topic&gt;/&lt;Name&gt;.yaml</c>.
/// </summary>
internal sealed record Variant
{
    /// <summary>Topic and name: "Diffusion/NoiseAllAtOnce".</summary>
    public string Name { get; init; } = "";

    /// <summary>How it differs, in a sentence; of edits only.</summary>
    public string Differs { get; init; } = "";

    /// <summary>The edits of the reference; none where the variant has sources of its own.</summary>
    public List<Edit> Edits { get; init; } = [];

    /// <summary>Its sources, with paths relative to the topic: those of the folder, or the edited files and what these use.</summary>
    public IReadOnlyList<SourceFile> Sources() =>
        Edits.Count == 0 ? KnownSolutions.SourcesBelow($"{KnownSolutions.VariantsFolder}/{Name}") : EditedFiles();

    public override string ToString() => Name;

    /// <param name="file">"fixtures/variants/Diffusion/TimeUnscaled.yaml".</param>
    public static Variant Read(string file) =>
        Yaml.Read<Variant>(file) with { Name = string.Join('/', Path.ChangeExtension(file, null).Split('/')[^2..]) };

    private List<SourceFile> EditedFiles()
    {
        var solution = new EditedReference(Edits).Sources;
        var files = Edits.Select(edit => edit.File).ToHashSet();
        var needed = KnownSolutions.Uses.Edited(solution.Where(source => files.Contains(source.Path))).Needed(files);
        return
        [
            .. solution.Where(source => needed.Contains(source.Path))
                .Select(source => source with { Path = Path.GetRelativePath(Name.Split('/')[0], source.Path) }),
        ];
    }
}
