using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Tests.Cli.HandIns;

/// <summary>Code of another student as a copyist hands it in: other names, order and comments; it compiles and does the same.</summary>
internal static class Retelling
{
    public static string Of(string text)
    {
        var root = WithoutComments(CSharpSyntaxTree.ParseText(text).GetRoot());
        return "// My own solution.\n" + Reordered(Renamed(root)).ToFullString();
    }

    private static SyntaxNode WithoutComments(SyntaxNode root) => root.ReplaceTrivia(
        root.DescendantTrivia().Where(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia)), (_, _) => default);

    /// <summary>Parameters and local variables get another name, except where a member or an argument's name is called the same.</summary>
    private static SyntaxNode Renamed(SyntaxNode root)
    {
        var tokens = root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).ToList();
        var kept = tokens.Where(token => !IsVariable(token.Parent!) && !IsUse(token.Parent!)).Select(token => token.ValueText).ToHashSet();
        var renamed = tokens.Where(token => IsVariable(token.Parent!)).Select(token => token.ValueText).Except(kept).ToHashSet();
        return root.ReplaceTokens(
            tokens.Where(token => renamed.Contains(token.ValueText)),
            (token, _) => SyntaxFactory.Identifier(token.LeadingTrivia, $"{token.ValueText}Own", token.TrailingTrivia));
    }

    /// <summary>A parameter of a method or lambda, a local variable, or what a pattern or a deconstruction declares.</summary>
    private static bool IsVariable(SyntaxNode node) => node switch
    {
        ParameterSyntax parameter => parameter.Parent?.Parent is not TypeDeclarationSyntax,
        VariableDeclaratorSyntax variable => variable.Parent?.Parent is not FieldDeclarationSyntax,
        ForEachStatementSyntax or SingleVariableDesignationSyntax => true,
        _ => false,
    };

    /// <summary>A name that stands for itself, and not for a member of something or an argument.</summary>
    private static bool IsUse(SyntaxNode node) => node is IdentifierNameSyntax
        && node.Parent is not (NameColonSyntax or NameEqualsSyntax)
        && !(node.Parent is MemberAccessExpressionSyntax access && access.Name == node);

    private static SyntaxNode Reordered(SyntaxNode root) => root.ReplaceNodes(
        root.DescendantNodes().OfType<ClassDeclarationSyntax>(), (_, type) => type.WithMembers([.. type.Members.Reverse()]));
}
