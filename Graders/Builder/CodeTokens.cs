using Grader.Results;
using Grader.Wire;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Builder;

/// <summary>
/// Reduces the files of a hand-in to tokens by which a copy is recognised. What a copy can change without understanding is the same for all
/// (names of its own, values, layout, comments) or left out (types of declarations, modifiers, braces, everything around the members).
/// </summary>
/// <param name="contracts">What hand-ins implement: their names are no student's own.</param>
internal sealed class CodeTokens(ContractSet contracts)
{
    private const string AnyName = "name";
    private const string AnyNumber = "number";
    private const string AnyText = "text";

    private readonly ContractSyntax syntax = new(contracts);
    private readonly LibraryNames library = new(contracts);

    public TokenizedFile[] Of(IEnumerable<SourceFile> sources) =>
    [
        .. sources.Select(source => SourceTree.Parse(source.Path, source.Text))
            .Where(tree => !syntax.AreRedeclaredIn(tree)).Select(Of),
    ];

    private TokenizedFile Of(SyntaxTree tree)
    {
        List<SyntaxToken> tokens = [];
        List<int> members = [];
        foreach (var member in Members(tree))
        {
            members.Add(tokens.Count);
            tokens.AddRange(Tokens(member));
        }
        return new(
            tree.FilePath,
            [.. tokens.Select(token => Hash(ClassOf(token)))],
            [.. tokens.Select(token => token.SpanStart)],
            [.. tokens.Select(token => token.Span.Length)],
            [.. members]);
    }

    /// <summary>Methods, properties, fields: each for itself, since a copy can change their order and the files around them.</summary>
    private static IEnumerable<MemberDeclarationSyntax> Members(SyntaxTree tree) => tree.GetRoot()
        .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
        .OfType<MemberDeclarationSyntax>()
        .Where(member => member is not (BaseNamespaceDeclarationSyntax or BaseTypeDeclarationSyntax or DelegateDeclarationSyntax));

    private static IEnumerable<SyntaxToken> Tokens(MemberDeclarationSyntax member) => member.DescendantTokens(node => !IsLeftOut(node))
        .Where(token => token.Span.Length > 0 && !IsLeftOut(token.Parent!) && !IsLeftOut(token));

    private string ClassOf(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.IdentifierToken => IsUsed(token.Parent) && library.Contains(token.ValueText) ? token.ValueText : AnyName,
        SyntaxKind.NumericLiteralToken => AnyNumber,
        SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.InterpolatedStringTextToken => AnyText,
        _ => token.Text,
    };

    /// <summary>What is called, made or taken from an object. A variable can have the name of a member of the library, too.</summary>
    private static bool IsUsed(SyntaxNode? name) => name is SimpleNameSyntax && name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Name == name,
        MemberBindingExpressionSyntax or InvocationExpressionSyntax or ObjectCreationExpressionSyntax => true,
        _ => false,
    };

    private static bool IsLeftOut(SyntaxNode node) => node
        is AttributeListSyntax or ThisExpressionSyntax
        || node is TypeSyntax && node.Parent is VariableDeclarationSyntax or BaseParameterSyntax
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
