using System.Text;
using Grader.Wire;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Builder;

/// <summary>Parses the files of a hand-in.</summary>
internal static class SourceTree
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest, DocumentationMode.None);

    /// <summary>One file, as a part of a library.</summary>
    public static SyntaxTree Parse(string path, string text, CancellationToken cancellation = default)
    {
        var tree = ParseText(path, text, cancellation);
        var statements = ((CompilationUnitSyntax)tree.GetRoot(cancellation)).Members.OfType<GlobalStatementSyntax>().ToArray();
        return statements.Length == 0 || tree.GetDiagnostics(cancellation).Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            ? tree
            : ParseText(path, Blank(text, statements), cancellation);
    }

    /// <summary>Does the file say again what the contracts say (a copied hand-out)? Its types would hide the true ones.</summary>
    public static bool RedeclaresContracts(SyntaxTree tree) =>
        tree.GetRoot().DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<BaseNamespaceDeclarationSyntax>()
            .Any(declaration => declaration.Name.ToString() is "Grader.Contracts" || declaration.Name.ToString().StartsWith("Grader.Contracts.", StringComparison.Ordinal));

    /// <summary>The contracts that a file means to implement, by the names in its base lists.</summary>
    public static IEnumerable<int> ContractsIn(SyntaxTree tree)
    {
        var names = tree.GetRoot().DescendantNodes().OfType<BaseTypeSyntax>().Select(type => LastName(type.Type)).ToHashSet(StringComparer.Ordinal);
        return ContractTable.Contracts.Where(contract => names.Contains(contract.Name)).Select(ContractTable.NumberOf);
    }

    private static string LastName(TypeSyntax type) => type is NameSyntax name ? name.GetLastToken().ValueText : type.ToString();

    /// <summary>An encoding is needed for the file names in embedded symbols.</summary>
    private static SyntaxTree ParseText(string path, string text, CancellationToken cancellation) =>
        CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), Options, path, cancellation);

    /// <summary>Top-level statements are a program, and grading runs none: they become blanks, and every line keeps its number.</summary>
    private static string Blank(string text, IEnumerable<GlobalStatementSyntax> statements)
    {
        var characters = text.ToCharArray();
        foreach (var span in statements.Select(statement => statement.Span))
        {
            for (var i = span.Start; i < span.End; i++)
                characters[i] = characters[i] is '\r' or '\n' ? characters[i] : ' ';
        }

        return new string(characters);
    }
}
