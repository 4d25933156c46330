using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Builder.Mistakes;

/// <summary>Exchanged signs and operators.</summary>
internal sealed class Signs : IMistakes
{
    private static readonly Dictionary<SyntaxKind, (string Other, string Kind)> operators = new()
    {
        [SyntaxKind.PlusToken] = ("-", "a sign is exchanged"),
        [SyntaxKind.MinusToken] = ("+", "a sign is exchanged"),
        [SyntaxKind.PlusEqualsToken] = ("-=", "a sign is exchanged"),
        [SyntaxKind.MinusEqualsToken] = ("+=", "a sign is exchanged"),
        [SyntaxKind.AsteriskToken] = ("/", "divided in place of multiplied"),
        [SyntaxKind.SlashToken] = ("*", "multiplied in place of divided"),
    };

    /// <inheritdoc/>
    public IEnumerable<Change> At(SyntaxNode node, SemanticModel model)
    {
        var token = node switch
        {
            BinaryExpressionSyntax binary => binary.OperatorToken,
            AssignmentExpressionSyntax assignment => assignment.OperatorToken,
            _ => default,
        };
        if (operators.TryGetValue(token.Kind(), out var other))
            yield return Change.Of(token, other.Other, other.Kind, Likelihood.Usual);

        if (node is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression } minus)
            yield return Change.Of(minus, $"{minus.Operand}", "a minus is missing", Likelihood.Usual);
    }
}
