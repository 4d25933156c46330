using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Builder;

/// <summary>
/// What may stand between the brackets of a tensor, for errors there: PyTorch's <c>x[:, 0]</c>, <c>x[..., 0]</c> and <c>x[None]</c> are no
/// C#.
/// </summary>
internal static class IndexHint
{
    private const string Allowed =
        ". Between a tensor's brackets: numbers (^1 is the last), ranges (.., 1..3), TensorIndex.Null, TensorIndex.Ellipsis, tensors.";

    /// <summary>How Python, or who thinks of it, writes what C# writes otherwise.</summary>
    private static readonly string[] signs = [":", "...", "null", "None"];

    /// <summary>The hint; empty for another error.</summary>
    public static string Of(Diagnostic error) =>
        error.Location.SourceTree is { } tree && IsInBrackets(error, tree.GetRoot()) && HasSign(error, tree) ? Allowed : "";

    /// <summary>At a token between brackets, just behind one where the compiler has lost the rest, or an indexing as a whole.</summary>
    private static bool IsInBrackets(Diagnostic error, SyntaxNode root)
    {
        var span = error.Location.SourceSpan;
        var token = root.FindToken(span.Start);
        return root.FindNode(span) is ElementAccessExpressionSyntax
            || IsInBrackets(token) || IsInBrackets(token.GetPreviousToken());
    }

    private static bool IsInBrackets(SyntaxToken token) => token.Parent is { } parent
        && parent.AncestorsAndSelf().TakeWhile(node => node is not StatementSyntax).Any(node => node is BracketedArgumentListSyntax);

    private static bool HasSign(Diagnostic error, SyntaxTree tree)
    {
        var line = tree.GetText().Lines.GetLineFromPosition(error.Location.SourceSpan.Start).ToString();
        return signs.Any(sign => line.Contains(sign, StringComparison.Ordinal));
    }
}
