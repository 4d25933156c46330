using Grader.Results;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Tests.Cli.Similarity;

/// <summary>Ways to hide a copy. The results are for recognition only; they need not compile.</summary>
internal static class Disguise
{
    /// <summary>Every name that the file declares gets another one.</summary>
    public static string Rename(string text)
    {
        var root = Parse(text);
        var tokens = root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).ToList();
        var declared = tokens.Where(token => token.Parent is not SimpleNameSyntax).Select(token => token.ValueText).ToHashSet();
        return root.ReplaceTokens(
            tokens.Where(token => declared.Contains(token.ValueText)),
            (token, _) => SyntaxFactory.Identifier(token.LeadingTrivia, $"my{token.ValueText}", token.TrailingTrivia)).ToFullString();
    }

    /// <summary>The members of each class stand in the opposite order.</summary>
    public static string Reorder(string text)
    {
        var root = Parse(text);
        return root.ReplaceNodes(
            root.DescendantNodes().OfType<ClassDeclarationSyntax>(),
            (_, type) => type.WithMembers([.. type.Members.Reverse()])).ToFullString();
    }

    /// <summary>Another layout, and a comment after every line.</summary>
    public static string Comment(string text) =>
        Parse(text).NormalizeWhitespace("\t").ToFullString().ReplaceLineEndings(" // this is my own work\r\n");

    /// <summary>A statement without effect stands after every second statement.</summary>
    public static string AddDeadCode(string text)
    {
        var root = Parse(text);
        var statements = root.DescendantNodes().OfType<StatementSyntax>().Where(statement => statement.Parent is BlockSyntax
            && statement is LocalDeclarationStatementSyntax or ExpressionStatementSyntax).Where((_, index) => index % 2 == 0).ToList();
        var dead = SyntaxFactory.ParseStatement("Console.WriteLine(1 + 2);\n");
        root = root.TrackNodes(statements);
        foreach (var statement in statements.Where(statement => root.GetCurrentNode(statement) is { Parent: BlockSyntax }))
            root = root.InsertNodesAfter(root.GetCurrentNode(statement)!, [dead]);
        return root.ToFullString();
    }

    /// <summary>Every member of a class becomes a file of its own.</summary>
    public static IEnumerable<SourceFile> Split(SourceFile source) => Parse(source.Text)
        .DescendantNodes().OfType<ClassDeclarationSyntax>().Where(type => type.Parent is not ClassDeclarationSyntax)
        .SelectMany(type => type.Members.Select((member, index) => new SourceFile(
            $"{source.Path}.{type.Identifier}.{index}.cs", type.WithMembers([member]).ToFullString())));

    private static SyntaxNode Parse(string text) => CSharpSyntaxTree.ParseText(text).GetRoot();
}
