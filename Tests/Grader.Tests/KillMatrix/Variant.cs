using Grader.Judging.Mutants;
using Grader.Results;

namespace Grader.Tests.KillMatrix;

/// <summary>
/// A correct solution that differs from the reference: sources in a folder, <c>fixtures/Courses/dtu/variants/Diffusion/Looped/</c>, or
/// edits of the reference where a few lines differ, <c>fixtures/Courses/dtu/variants/Diffusion/TimeUnscaled.yaml</c>.
/// </summary>
internal sealed record Variant
{
    /// <summary>Topic and name: "Diffusion/NoiseAllAtOnce".</summary>
    public string Name { get; init; } = "";

    /// <summary>Where its sources lie, if it has some of its own.</summary>
    private string folder = "";

    /// <summary>How it differs, in a sentence; of edits only.</summary>
    public string Differs { get; init; } = "";

    /// <summary>The edits of the reference; none where the variant has sources of its own.</summary>
    public List<Edit> Edits { get; init; } = [];

    /// <summary>Its sources, with paths relative to the topic: those of the folder, or the edited files and what these use.</summary>
    public IReadOnlyList<SourceFile> Sources() =>
        Edits.Count == 0 ? KnownSolutions.SourcesBelow(folder) : EditedFiles();

    public override string ToString() => Name;

    /// <summary>The variants of a course.</summary>
    /// <param name="folder">"fixtures/Courses/dtu/variants".</param>
    public static IEnumerable<Variant> ReadAll(string folder)
    {
        string NameOf(string path) => string.Join('/', path[(folder.Length + 1)..].Split('/').Take(2));
        var ofSources = Repository.Files("cs", folder).Select(NameOf).Distinct();
        var ofEdits = Repository.Files("yaml", folder);
        return ofSources.Select(name => new Variant { Name = name, folder = $"{folder}/{name}" })
            .Concat(ofEdits.Select(file => Yaml.Read<Variant>(file) with { Name = Path.ChangeExtension(NameOf(file), null) }));
    }

    private List<SourceFile> EditedFiles()
    {
        var solution = new EditedSources(KnownSolutions.Reference(), Edits).Sources;
        var files = Edits.Select(edit => edit.File).ToHashSet();
        var needed = KnownSolutions.Uses.Edited(solution.Where(source => files.Contains(source.Path))).Needed(files);
        return
        [
            .. solution.Where(source => needed.Contains(source.Path))
                .Select(source => source with { Path = Path.GetRelativePath(Name.Split('/')[0], source.Path) }),
        ];
    }
}
