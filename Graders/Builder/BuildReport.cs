using Grader.Results;
using Grader.Wire;
using Microsoft.CodeAnalysis;

namespace Grader.Builder;

/// <summary>Collects the messages about a hand-in's files while they are compiled.</summary>
/// <param name="contracts">Finds what they implement.</param>
internal sealed class BuildReport(ContractSyntax contracts)
{
    /// <summary>How many errors of one file are reported.</summary>
    private const int PerFile = 10;

    /// <summary>How many files that were left out are named with a reason.</summary>
    private const int MostNames = 5;

    /// <summary>How many characters of an error are reported.</summary>
    private const int TextLimit = 500;

    /// <summary>The compiler's errors for a name, a member or a type that does not exist.</summary>
    private static readonly string[] missingNames = ["CS0103", "CS0117", "CS1061", "CS0246", "CS0426", "CS0234"];

    private readonly HashSet<Message> messages = [];
    private readonly SortedDictionary<int, string> unbuilt = [];
    private readonly SortedDictionary<int, SourcePlace> implemented = [];
    private readonly List<string> leftOut = [];

    /// <summary>Notes that a file is ignored because it declares the contracts again.</summary>
    public void AddContractCopy(SyntaxTree tree) => messages.Add(new Message(MessageKind.CompilerWarning, tree.FilePath, 1,
        "This file declares types of the contracts again; it is ignored, and the grader's own declarations are used."));

    /// <summary>Notes where the files implement contracts; of several places the first.</summary>
    public void AddImplementations(IEnumerable<SyntaxTree> trees)
    {
        foreach (var (contract, place) in trees.SelectMany(tree => contracts.ImplementedIn(tree.GetRoot())))
            implemented.TryAdd(contract, place);
    }

    /// <summary>Notes errors of one file.</summary>
    public void AddErrors(SyntaxTree tree, IReadOnlyList<Diagnostic> errors) =>
        messages.UnionWith(ErrorsToShow(tree, errors).Select(error => Error(tree, error)));

    /// <summary>Notes the errors of one attempt: the next one is made without the files that have them.</summary>
    public void AddLeftOut(IReadOnlyList<SyntaxTree> trees, IReadOnlyList<Diagnostic> errors)
    {
        foreach (var tree in trees)
        {
            AddErrors(tree, errors);
            AddUnbuilt(tree.GetRoot(), Reason(tree, ErrorsToShow(tree, errors)[0]));
        }

        leftOut.AddRange(trees.Select(tree => tree.FilePath));
    }

    /// <summary>Notes that the classes in a part of a file are left out.</summary>
    public void AddUnbuilt(SyntaxNode part, string reason)
    {
        foreach (var (contract, _) in contracts.ImplementedIn(part))
            unbuilt.TryAdd(contract, reason);
    }

    /// <summary>Why something does not compile, with file and line.</summary>
    public string Reason(Diagnostic error) => Reason(error.Location.SourceTree!, error);

    public BuildAnswer Answer(byte[]? assembly) => new(
        assembly,
        [
            .. messages.GroupBy(message => (message.Kind, message.File)).SelectMany(Shortened)
                .OrderBy(message => message.File, StringComparer.Ordinal).ThenBy(message => message.Line),
        ],
        [.. unbuilt.Select(contract => new UnbuiltContract(contract.Key, contract.Value))],
        [.. implemented.Select(contract => new ImplementedContract(contract.Key, contract.Value))]);

    private string Reason(SyntaxTree tree, Diagnostic error)
    {
        var first = Error(tree, error);
        var more = leftOut.Count > MostNames ? ", …" : "";
        var others = leftOut.Count > 0
            ? $" (Left out before, since they do not compile: {string.Join(", ", leftOut.Take(MostNames))}{more}.)"
            : "";
        return $"does not compile: {first.Text} ({first.File}:{first.Line}){others}";
    }

    private static IEnumerable<Message> Shortened(IEnumerable<Message> ofFile)
    {
        Message[] all = [.. ofFile.OrderBy(message => message.Line)];
        return all.Length <= PerFile ? all
            : [.. all[..PerFile], all[0] with { Line = 0, Text = $"… and {all.Length - PerFile} more errors in this file." }];
    }

    /// <summary>The file's errors; only those of syntax where it has any, since they cause most of the others.</summary>
    private static Diagnostic[] ErrorsToShow(SyntaxTree tree, IReadOnlyList<Diagnostic> errors)
    {
        var syntax = tree.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToArray();
        var own = syntax.Length > 0 ? syntax : [.. errors.Where(error => error.Location.SourceTree == tree)];
        return own.Length > 0 ? [.. own.OrderBy(error => error.Location.SourceSpan.Start)] : [.. errors.Take(1)];
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
        var text = $"{error.Id}: {error.GetMessage()}{OtherEngine(error)}{IndexHint.Of(error)}";
        return new Message(MessageKind.CompilerError, tree.FilePath, line, text.Length <= TextLimit ? text : text[..(TextLimit - 1)] + "…");
    }
}
