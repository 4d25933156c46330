using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Builder;

/// <summary>A declaration that does not compile, with its first error.</summary>
/// <param name="Node">The innermost declaration that can be left out alone.</param>
/// <param name="Errors">Its errors, in their order.</param>
internal sealed record BrokenPart(SyntaxNode Node, IReadOnlyList<Diagnostic> Errors)
{
    /// <summary>The parts of a file that have errors; errors outside of every part are in none.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="errors">Its errors: only those of syntax where it has any.</param>
    public static IEnumerable<BrokenPart> Of(SyntaxTree tree, IReadOnlyList<Diagnostic> errors) =>
        HasSyntaxErrors(tree.GetRoot()) ? WithSyntaxErrors(tree.GetRoot()) : WithErrors(tree.GetRoot(), errors);

    /// <summary>An error of syntax belongs to the node in which the parser noticed it, wherever it is shown.</summary>
    private static IEnumerable<BrokenPart> WithSyntaxErrors(SyntaxNode root) =>
        from node in root.DescendantNodes(HasSyntaxErrors)
        where IsPart(node) && HasSyntaxErrors(node) && !node.DescendantNodes(HasSyntaxErrors).Any(n => IsPart(n) && HasSyntaxErrors(n))
        select new BrokenPart(node, [.. node.GetDiagnostics().Where(IsError)]);

    private static IEnumerable<BrokenPart> WithErrors(SyntaxNode root, IReadOnlyList<Diagnostic> errors) =>
        from error in errors
        let token = root.FindToken(error.Location.SourceSpan.Start)
        where token.SpanStart <= error.Location.SourceSpan.Start // Otherwise it is an error of a directive.
        let node = token.Parent?.AncestorsAndSelf().FirstOrDefault(IsPart)
        where node is not null
        group error by node into part
        select new BrokenPart(part.Key, [.. part]);

    private static bool IsPart(SyntaxNode node) => node switch
    {
        AccessorDeclarationSyntax accessor => accessor.Body is not null || accessor.ExpressionBody is not null,
        EnumMemberDeclarationSyntax or BaseNamespaceDeclarationSyntax => false,
        AttributeListSyntax => node.Parent is CompilationUnitSyntax,
        _ => node is MemberDeclarationSyntax or UsingDirectiveSyntax or ExternAliasDirectiveSyntax,
    };

    private static bool HasSyntaxErrors(SyntaxNode node) => node.ContainsDiagnostics && node.GetDiagnostics().Any(IsError);

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;
}
