using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Builder.Mistakes;

/// <summary>Terms, factors, roots and other parts of a formula that are forgotten.</summary>
internal sealed class MissingParts : IMistakes
{
    /// <summary>Functions of one value, by name, and what is missing without them.</summary>
    private static readonly Dictionary<string, (string Kind, Likelihood Likelihood)> functions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["sqrt"] = ("a root is missing", Likelihood.Usual),
        ["square"] = ("a square is missing", Likelihood.Usual),
        ["pow"] = ("a power is missing", Likelihood.Usual),
        ["exp"] = ("an exponential is missing", Likelihood.Usual),
        ["log"] = ("a logarithm is missing", Likelihood.Usual),
        ["softmax"] = ("a softmax is missing", Likelihood.Frequent),
        ["abs"] = ("an absolute value is missing", Likelihood.Frequent),
        ["clamp"] = ("a bound is missing", Likelihood.Frequent),
        ["detach"] = ("a detach is missing", Likelihood.Frequent),
        ["clone"] = ("a copy is missing", Likelihood.Occasional),
        ["to"] = ("a conversion is missing", Likelihood.Occasional),
        ["transpose"] = ("a transposition is missing", Likelihood.Frequent),
        ["flip"] = ("an order is not reversed", Likelihood.Frequent),
        ["Reverse"] = ("an order is not reversed", Likelihood.Frequent),
        ["unsqueeze"] = ("an axis is missing", Likelihood.Occasional),
    };

    /// <inheritdoc/>
    public IEnumerable<Change> At(SyntaxNode node, SemanticModel model) => node switch
    {
        BinaryExpressionSyntax binary => Operands(binary),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax function } call => Function(call, function, model),
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax or InvocationExpressionSyntax } statement =>
            [Change.Of(statement, ";", "a step is missing", Likelihood.Occasional)],
        _ => [],
    };

    private static IEnumerable<Change> Operands(BinaryExpressionSyntax binary)
    {
        var kind = binary.Kind() switch
        {
            SyntaxKind.AddExpression or SyntaxKind.SubtractExpression => "a term is missing",
            SyntaxKind.MultiplyExpression or SyntaxKind.DivideExpression => "a factor is missing",
            SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression => "a condition is missing",
            _ => null,
        };
        if (kind is null)
            yield break;

        yield return Change.Of(binary, $"{binary.Left}", kind, Likelihood.Frequent);
        if (!binary.IsKind(SyntaxKind.DivideExpression))
            yield return Change.Of(binary, $"{binary.Right}", kind, Likelihood.Frequent);
    }

    /// <summary>"x.sqrt()" and "Math.Sqrt(x)" without the root.</summary>
    private static IEnumerable<Change> Function(
        InvocationExpressionSyntax call, MemberAccessExpressionSyntax function, SemanticModel model)
    {
        if (!functions.TryGetValue(function.Name.Identifier.Text, out var missing))
            yield break;

        var isOfType = model.GetSymbolInfo(function.Expression).Symbol is INamedTypeSymbol;
        var value = isOfType ? call.ArgumentList.Arguments.FirstOrDefault()?.Expression : function.Expression;
        if (value is not null)
            yield return Change.Of(call, isOfType ? $"({value})" : $"{value}", missing.Kind, missing.Likelihood);
    }
}
