using Grader.Wire;
using Microsoft.CodeAnalysis;

namespace Grader.Builder;

/// <summary>Collects what is said about a hand-in's files while they are compiled.</summary>
internal sealed class BuildReport
{
    private const int PerFile = 10;
    private const int TextLimit = 500;
    private readonly List<BuildNote> notes = [];
    private readonly SortedDictionary<int, string> unbuilt = [];
    private readonly List<string> leftOut = [];

    public void IgnoresCopy(SyntaxTree tree) =>
        notes.Add(new BuildNote("warning", tree.FilePath, 1, "This file declares types of Grader.Contracts again; it is ignored, and the grader's own declarations are used."));

    public void LeavesOut(SyntaxTree tree, IReadOnlyList<Diagnostic> errors)
    {
        var own = errors.Where(error => error.Location.SourceTree == tree).OrderBy(error => error.Location.SourceSpan.Start).ToArray();
        var shown = own.Length > 0 ? own : [.. errors.Take(1)];
        notes.AddRange(shown.Take(PerFile).Select(error => Note(tree, error)));
        if (shown.Length > PerFile)
        {
            notes.Add(new BuildNote("error", tree.FilePath, 0, $"… and {shown.Length - PerFile} more errors in this file."));
        }

        var first = Note(tree, shown[0]);
        var others = leftOut.Count > 0 ? $" (The files {string.Join(", ", leftOut)} do not compile either and were left out first.)" : "";
        foreach (var contract in SourceTree.ContractsIn(tree))
        {
            unbuilt.TryAdd(contract, $"{first.File} does not compile: line {first.Line}: {first.Text}{others}");
        }

        leftOut.Add(tree.FilePath);
    }

    public BuildAnswer Answer(byte[]? assembly) => new(
        assembly,
        [.. notes.OrderBy(note => note.File, StringComparer.Ordinal).ThenBy(note => note.Line)],
        [.. unbuilt.Select(contract => new UnbuiltContract(contract.Key, contract.Value))]);

    private static BuildNote Note(SyntaxTree tree, Diagnostic error)
    {
        var line = error.Location.SourceTree is null ? 0 : error.Location.GetLineSpan().StartLinePosition.Line + 1;
        var text = $"{error.Id}: {error.GetMessage()}";
        return new BuildNote("error", tree.FilePath, line, text.Length <= TextLimit ? text : text[..(TextLimit - 1)] + "…");
    }
}
