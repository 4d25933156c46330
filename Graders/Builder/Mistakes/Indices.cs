using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Builder.Mistakes;

/// <summary>Indices that are off by one.</summary>
internal sealed class Indices : IMistakes
{
    private const string Kind = "an index is off by one";

    /// <inheritdoc/>
    public IEnumerable<Change> At(SyntaxNode node, SemanticModel model)
    {
        if (node is not ArgumentSyntax { Expression: var index, Parent: BracketedArgumentListSyntax } || !IsInteger(index, model))
            return [];

        return index switch
        {
            LiteralExpressionSyntax literal => [Change.Of(index, $"{literal} + 1", Kind, Likelihood.Usual)],
            BinaryExpressionSyntax { Right: LiteralExpressionSyntax } shifted =>
                [Change.Of(index, $"{shifted.Left}", Kind, Likelihood.Usual)],
            _ =>
            [
                Change.Of(index, $"{index} - 1", Kind, Likelihood.Usual),
                Change.Of(index, $"{index} + 1", Kind, Likelihood.Usual),
            ],
        };
    }

    private static bool IsInteger(ExpressionSyntax index, SemanticModel model) =>
        model.GetTypeInfo(index).Type?.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64;
}
