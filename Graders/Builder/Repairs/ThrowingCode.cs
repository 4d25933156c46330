using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Builder;

/// <summary>Writes members that say, when they are called, why they do not compile. <c>ThrownByStudent</c> knows the exception.</summary>
internal static class ThrowingCode
{
    private const string Exception = "global::System.InvalidProgramException";

    private static readonly SymbolDisplayFormat Header = SymbolDisplayFormat.FullyQualifiedFormat
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeRef)
        .WithParameterOptions(SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeModifiers);

    /// <summary>Replaces the body of a member; null where it has none, or a throwing one already.</summary>
    public static TextChange? InPlaceOfBody(SyntaxNode member, string reason) =>
        member.ToString().Contains(Exception, StringComparison.Ordinal) || Body(member) is not { } body ? null
        : new(
            TextSpan.FromBounds(body.SpanStart, member.Span.End),
            member is BasePropertyDeclarationSyntax ? Getter(reason) : Block(reason));

    /// <summary>Implements a member of an interface explicitly; null for a kind that no contract has.</summary>
    public static string? Implementing(ISymbol member, string reason) => member switch
    {
        IMethodSymbol { IsGenericMethod: false } => $"{member.ToDisplayString(Header)} {Block(reason)}",
        IPropertySymbol { SetMethod: null } => $"{member.ToDisplayString(Header)} {Getter(reason)}",
        _ => null,
    };

    private static SyntaxNodeOrToken? Body(SyntaxNode member) => member switch
    {
        ConstructorDeclarationSyntax { Initializer: { } initializer } => initializer,
        BaseMethodDeclarationSyntax { Body: { } body } => body,
        BaseMethodDeclarationSyntax { ExpressionBody: { } body } => body,
        BaseMethodDeclarationSyntax { SemicolonToken: { IsMissing: false } end } => end,
        AccessorDeclarationSyntax { Body: { } body } => body,
        AccessorDeclarationSyntax { ExpressionBody: { } body } => body,
        PropertyDeclarationSyntax { ExpressionBody: { } body } => body,
        IndexerDeclarationSyntax { ExpressionBody: { } body } => body,
        _ => null,
    };

    private static string Getter(string reason) => $"{{ get {Block(reason)} }}";

    private static string Block(string reason) => $"{{ throw new {Exception}({SymbolDisplay.FormatLiteral(reason, quote: true)}); }}";
}
