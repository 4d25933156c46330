using Grader.Results;
using Grader.Wire;
using Microsoft.CodeAnalysis;

namespace Grader.Builder;

/// <summary>Collects the messages about a hand-in's files while they are compiled.</summary>
internal sealed class BuildReport
{
    /// <summary>How many errors of one file are reported.</summary>
    private const int PerFile = 10;

    /// <summary>How many characters of an error are reported.</summary>
    private const int TextLimit = 500;

    /// <summary>The compiler's errors for a name, a member or a type that does not exist.</summary>
    private static readonly string[] missingNames = ["CS0103", "CS0117", "CS1061", "CS0246", "CS0426", "CS0234"];

    private readonly List<Message> messages = [];
    private readonly SortedDictionary<int, string> unbuilt = [];
    private readonly SortedDictionary<int, SourcePlace> implemented = [];
    private readonly List<string> leftOut = [];

    /// <summary>Notes that a file is ignored because it declares the contracts again.</summary>
    public void AddContractCopy(SyntaxTree tree) => messages.Add(new Message(MessageKind.CompilerWarning, tree.FilePath, 1,
        "This file declares types of Grader.Contracts again; it is ignored, and the grader's own declarations are used."));

    /// <summary>Notes where the files implement contracts; of several places the first.</summary>
    public void AddImplementations(IEnumerable<SyntaxTree> trees)
    {
        foreach (var (contract, place) in trees.SelectMany(SourceTree.ContractsIn))
            implemented.TryAdd(contract, place);
    }

    /// <summary>Notes the errors of one attempt: the next one is made without the files that have them.</summary>
    public void AddLeftOut(IReadOnlyList<SyntaxTree> trees, IReadOnlyList<Diagnostic> errors)
    {
        var others = leftOut.Count > 0 ? $" (Left out before, since they do not compile: {string.Join(", ", leftOut)}.)" : "";
        foreach (var tree in trees)
            AddLeftOut(tree, ErrorsToShow(tree, errors), others);

        leftOut.AddRange(trees.Select(tree => tree.FilePath));
    }

    public BuildAnswer Answer(byte[]? assembly) => new(
        assembly,
        [.. messages.OrderBy(message => message.File, StringComparer.Ordinal).ThenBy(message => message.Line)],
        [.. unbuilt.Select(contract => new UnbuiltContract(contract.Key, contract.Value))],
        [.. implemented.Select(contract => new ImplementedContract(contract.Key, contract.Value))]);

    private void AddLeftOut(SyntaxTree tree, Diagnostic[] errors, string others)
    {
        messages.AddRange(errors.Take(PerFile).Select(error => Error(tree, error)));
        if (errors.Length > PerFile)
        {
            var more = $"… and {errors.Length - PerFile} more errors in this file.";
            messages.Add(new Message(MessageKind.CompilerError, tree.FilePath, 0, more));
        }

        var first = Error(tree, errors[0]);
        foreach (var (contract, _) in SourceTree.ContractsIn(tree))
            unbuilt.TryAdd(contract, $"{first.File} does not compile, line {first.Line}: {first.Text}{others}");
    }

    /// <summary>The file's errors; only those of syntax where it has any, since they cause most of the others.</summary>
    private static Diagnostic[] ErrorsToShow(SyntaxTree tree, IReadOnlyList<Diagnostic> errors)
    {
        var syntax = tree.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToArray();
        var own = syntax.Length > 0 ? syntax : [.. errors.Where(error => error.Location.SourceTree == tree)];
        return own.Length > 0 ? [.. own.OrderBy(error => error.Location.SourceSpan.Start)] : [errors[0]];
    }

    /// <summary>Where a name is missing that the package has, the way to it.</summary>
    private static string OtherEngine(Diagnostic error) =>
        MissingName(error) is { } name && PackageNames.IsMissing(name)
            ? $" TorchSharp has {name}, the grader's own engine has not: --torch libtorch computes on the package."
            : "";

    /// <summary>"LSTM" where the error is that there is no <c>nn.LSTM</c>; null for another error.</summary>
    private static string? MissingName(Diagnostic error) => missingNames.Contains(error.Id)
        ? error.Location.SourceTree?.GetText().ToString(error.Location.SourceSpan).Split('<', '(')[0].Split('.')[^1].Trim()
        : null;

    private static Message Error(SyntaxTree tree, Diagnostic error)
    {
        var line = error.Location.SourceTree is null ? 0 : error.Location.GetLineSpan().StartLinePosition.Line + 1;
        var text = $"{error.Id}: {error.GetMessage()}{OtherEngine(error)}";
        return new Message(MessageKind.CompilerError, tree.FilePath, line, text.Length <= TextLimit ? text : text[..(TextLimit - 1)] + "…");
    }
}
