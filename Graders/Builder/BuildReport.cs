using Grader.Results;
using Grader.Wire;
using Microsoft.CodeAnalysis;

namespace Grader.Builder;

/// <summary>Collects what is said about a hand-in's files while they are compiled.</summary>
internal sealed class BuildReport
{
    private const int PerFile = 10;
    private const int TextLimit = 500;
    private readonly List<Message> messages = [];
    private readonly SortedDictionary<int, string> unbuilt = [];
    private readonly List<string> leftOut = [];

    public void IgnoresCopy(SyntaxTree tree) => messages.Add(new Message(MessageKind.CompilerWarning, tree.FilePath, 1,
        "This file declares types of Grader.Contracts again; it is ignored, and the grader's own declarations are used."));

    /// <summary>One round: these files have errors, and the next attempt is made without them.</summary>
    public void LeavesOut(IReadOnlyList<SyntaxTree> trees, IReadOnlyList<Diagnostic> errors)
    {
        var others = leftOut.Count > 0 ? $" (Left out before, since they do not compile: {string.Join(", ", leftOut)}.)" : "";
        foreach (var tree in trees)
            LeavesOut(tree, Shown(tree, errors), others);

        leftOut.AddRange(trees.Select(tree => tree.FilePath));
    }

    public BuildAnswer Answer(byte[]? assembly) => new(
        assembly,
        [.. messages.OrderBy(message => message.File, StringComparer.Ordinal).ThenBy(message => message.Line)],
        [.. unbuilt.Select(contract => new UnbuiltContract(contract.Key, contract.Value))]);

    private void LeavesOut(SyntaxTree tree, Diagnostic[] errors, string others)
    {
        messages.AddRange(errors.Take(PerFile).Select(error => Error(tree, error)));
        if (errors.Length > PerFile)
            messages.Add(new Message(MessageKind.CompilerError, tree.FilePath, 0, $"… and {errors.Length - PerFile} more errors in this file."));

        var first = Error(tree, errors[0]);
        foreach (var contract in SourceTree.ContractsIn(tree))
            unbuilt.TryAdd(contract, $"{first.File} does not compile, line {first.Line}: {first.Text}{others}");
    }

    /// <summary>The file's errors; where its syntax is wrong, what the compiler says beyond that is noise.</summary>
    private static Diagnostic[] Shown(SyntaxTree tree, IReadOnlyList<Diagnostic> errors)
    {
        var syntax = tree.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToArray();
        var own = syntax.Length > 0 ? syntax : [.. errors.Where(error => error.Location.SourceTree == tree)];
        return own.Length > 0 ? [.. own.OrderBy(error => error.Location.SourceSpan.Start)] : [errors[0]];
    }

    private static Message Error(SyntaxTree tree, Diagnostic error)
    {
        var line = error.Location.SourceTree is null ? 0 : error.Location.GetLineSpan().StartLinePosition.Line + 1;
        var text = $"{error.Id}: {error.GetMessage()}";
        return new Message(MessageKind.CompilerError, tree.FilePath, line, text.Length <= TextLimit ? text : text[..(TextLimit - 1)] + "…");
    }
}
