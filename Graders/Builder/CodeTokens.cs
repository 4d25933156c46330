using Grader.Wire;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Builder;

/// <summary>
/// Reduces the files of a hand-in to tokens by which a copy is recognised. What a copy can change without understanding is the same for all
/// (names of its own, values, layout, comments) or left out (types of declarations, modifiers, braces, usings).
/// </summary>
internal static class CodeTokens
{
    private const string AnyName = "name";
    private const string AnyNumber = "number";
    private const string AnyText = "text";

    public static TokenizedFile[] Of(IEnumerable<BuildSource> sources)
    {
        var trees = sources.Select(source => SourceTree.Parse(source.Path, source.Text))
            .Where(tree => !SourceTree.RedeclaresContracts(tree)).ToArray();
        var declared = trees.SelectMany(tree => tree.GetRoot().DescendantTokens().Where(IsDeclaredName))
            .Select(token => token.ValueText).ToHashSet(StringComparer.Ordinal);
        return Array.ConvertAll(trees, tree => Of(tree, declared));
    }

    private static TokenizedFile Of(SyntaxTree tree, HashSet<string> declared)
    {
        var tokens = tree.GetRoot().DescendantTokens(node => !IsLeftOut(node))
            .Where(token => token.Span.Length > 0 && !IsLeftOut(token.Parent!) && !IsLeftOut(token)).ToArray();
        return new(
            tree.FilePath,
            Array.ConvertAll(tokens, token => Hash(ClassOf(token, declared))),
            Array.ConvertAll(tokens, token => token.SpanStart),
            Array.ConvertAll(tokens, token => token.Span.Length));
    }

    /// <summary>An identifier that names nothing declared elsewhere must itself be a declaration's.</summary>
    private static bool IsDeclaredName(SyntaxToken token) => token.IsKind(SyntaxKind.IdentifierToken) && token.Parent is not SimpleNameSyntax;

    /// <summary>Names of the library and of the contracts are kept: nobody can change these.</summary>
    private static string ClassOf(SyntaxToken token, HashSet<string> declared) => token.Kind() switch
    {
        SyntaxKind.IdentifierToken => IsDeclaredName(token) || declared.Contains(token.ValueText) ? AnyName : token.ValueText,
        SyntaxKind.NumericLiteralToken => AnyNumber,
        SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.InterpolatedStringTextToken => AnyText,
        _ => token.Text,
    };

    private static bool IsLeftOut(SyntaxNode node) => node
        is UsingDirectiveSyntax or AttributeListSyntax or BaseListSyntax or ThisExpressionSyntax
        || node is TypeSyntax && node.Parent is BaseNamespaceDeclarationSyntax or VariableDeclarationSyntax or BaseParameterSyntax
            or MethodDeclarationSyntax or LocalFunctionStatementSyntax or BasePropertyDeclarationSyntax or DeclarationExpressionSyntax
            or ForEachStatementSyntax;

    private static bool IsLeftOut(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.OpenBraceToken or SyntaxKind.CloseBraceToken or SyntaxKind.ReturnKeyword or SyntaxKind.EqualsGreaterThanToken => true,
        SyntaxKind.OpenParenToken or SyntaxKind.CloseParenToken => token.Parent is ParenthesizedExpressionSyntax,
        SyntaxKind.DotToken => token.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax },
        var kind => SyntaxFacts.IsAccessibilityModifier(kind)
            || kind is SyntaxKind.StaticKeyword or SyntaxKind.SealedKeyword or SyntaxKind.ReadOnlyKeyword or SyntaxKind.ConstKeyword,
    };

    /// <summary>FNV-1a: the same in every process and on every machine, which string.GetHashCode is not.</summary>
    private static int Hash(string text)
    {
        var hash = 2166136261;
        foreach (var letter in text)
            hash = (hash ^ letter) * 16777619;
        return unchecked((int)hash);
    }
}
