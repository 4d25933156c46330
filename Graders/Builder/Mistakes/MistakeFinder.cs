using Grader.Results;
using Grader.Wire;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Builder.Mistakes;

/// <summary>
/// Finds small changes of a solution such as students make. Each compiles, and no two make the same text. Whether one changes what the
/// solution computes is not known: an author says so of those that do not.
/// </summary>
internal sealed class MistakeFinder(Func<IEnumerable<SyntaxTree>, CSharpCompilation> compile)
{
    private static readonly IMistakes[] families =
        [new Signs(), new Indices(), new MissingParts(), new Exchanges(), new Constants(), new Methods()];

    /// <summary>The mistakes of all files.</summary>
    public MistakesAnswer Of(IReadOnlyList<SourceFile> sources)
    {
        var trees = sources.Select(source => SourceTree.Parse(source.Path, source.Text)).ToList();
        var compilation = compile(trees);
        return new(
            [.. trees.SelectMany(tree => Of(tree, compilation))],
            [.. trees.Select(tree => new FileUse(tree.FilePath, [.. Uses(tree, compilation)]))]);
    }

    private static IEnumerable<SourceMistake> Of(SyntaxTree tree, CSharpCompilation compilation)
    {
        var model = compilation.GetSemanticModel(tree);
        var text = tree.GetText();
        var made = new HashSet<string> { $"{text}" };
        return tree.GetRoot().DescendantNodes(IsCode).Where(IsCode)
            .SelectMany(node => families.SelectMany(family => family.At(node, model)))
            .Where(change => made.Add($"{text.Replace(change.Span, change.Text)}") && Compiles(tree, change, compilation))
            .Select(change => new SourceMistake(
                tree.FilePath, change.Span.Start, change.Span.Length, change.Text, change.Kind, (int)change.Likelihood));
    }

    /// <summary>Attributes and what is thrown are no part of a formula.</summary>
    private static bool IsCode(SyntaxNode node) => node is not (AttributeListSyntax or ThrowStatementSyntax or ThrowExpressionSyntax);

    private static bool Compiles(SyntaxTree tree, Change change, CSharpCompilation compilation)
    {
        var changed = tree.WithChangedText(tree.GetText().Replace(change.Span, change.Text));
        return !changed.GetDiagnostics().Any(IsError)
            && !compilation.ReplaceSyntaxTree(tree, changed).GetSemanticModel(changed).GetDiagnostics().Any(IsError);
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;

    private static IEnumerable<string> Uses(SyntaxTree tree, CSharpCompilation compilation)
    {
        var model = compilation.GetSemanticModel(tree);
        return tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
            .Select(name => model.GetSymbolInfo(name).Symbol)
            .Select(symbol => symbol as INamedTypeSymbol ?? symbol?.ContainingType)
            .SelectMany(type => type?.DeclaringSyntaxReferences ?? [])
            .Select(place => place.SyntaxTree.FilePath)
            .Where(path => path != tree.FilePath).Distinct().Order(StringComparer.Ordinal);
    }
}
