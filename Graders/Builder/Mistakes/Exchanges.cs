using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Builder.Mistakes;

/// <summary>Parts of a formula in each other's place, or another in the place of one.</summary>
internal sealed class Exchanges : IMistakes
{
    /// <summary>Functions that are taken for each other.</summary>
    private static readonly (string One, string Other)[] pairs =
    [
        ("sum", "mean"), ("Sum", "Average"), ("max", "min"), ("Max", "Min"), ("argmax", "argmin"), ("maximum", "minimum"),
        ("sin", "cos"), ("Sin", "Cos"), ("exp", "log"), ("Exp", "Log"), ("softmax", "log_softmax"), ("cumsum", "cumprod"),
        ("zeros", "ones"), ("zeros_like", "ones_like"), ("var", "std"), ("floor", "ceil"), ("Floor", "Ceiling"), ("First", "Last"),
        ("sigmoid", "tanh"), ("rand", "randn"), ("Uniform", "Normal"), ("tril", "triu"), ("MaxBy", "MinBy"), ("squeeze", "flatten"),
    ];

    private static readonly ILookup<string, string> others =
        pairs.Concat(pairs.Select(pair => (pair.Other, pair.One))).ToLookup(pair => pair.Item1, pair => pair.Item2);

    /// <inheritdoc/>
    public IEnumerable<Change> At(SyntaxNode node, SemanticModel model) => node switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.SubtractExpression or (int)SyntaxKind.DivideExpression } binary =>
            [Change.Of(binary, Exchanged(binary), "two operands are exchanged", Likelihood.Frequent)],
        SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } access } name
            when access.Name == name => OtherFunctions(name),
        ArgumentListSyntax { Arguments.Count: > 1 } list => ExchangedArguments(list, model),
        IdentifierNameSyntax name when IsVariable(name, model, out var type) => OtherVariables(name, type, model),
        _ => [],
    };

    /// <summary>Both operands keep their parentheses, and a sum on the right side gets some.</summary>
    private static string Exchanged(BinaryExpressionSyntax binary)
    {
        var left = binary.Left is BinaryExpressionSyntax ? $"({binary.Left})" : $"{binary.Left}";
        return $"{binary.Right} {binary.OperatorToken} {left}";
    }

    private static IEnumerable<Change> OtherFunctions(SimpleNameSyntax name) => others[name.Identifier.Text]
        .Select(other => Change.Of(name.Identifier, other, $"{other} in place of {name.Identifier.Text}", Likelihood.Frequent));

    private static IEnumerable<Change> ExchangedArguments(ArgumentListSyntax list, SemanticModel model)
    {
        for (var i = 1; i < list.Arguments.Count; i++)
        {
            var (first, second) = (list.Arguments[i - 1], list.Arguments[i]);
            var isSameType = SymbolEqualityComparer.Default.Equals(
                model.GetTypeInfo(first.Expression).Type, model.GetTypeInfo(second.Expression).Type);
            if (!isSameType || $"{first.Expression}" == $"{second.Expression}" || first.NameColon is not null)
                continue;

            var span = Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(first.Expression.SpanStart, second.Expression.Span.End);
            yield return new(span, $"{second.Expression}, {first.Expression}", "two arguments are exchanged", Likelihood.Frequent);
        }
    }

    private static bool IsVariable(IdentifierNameSyntax name, SemanticModel model, out ITypeSymbol? type)
    {
        var symbol = name.Parent is NameColonSyntax or AssignmentExpressionSyntax { Left: IdentifierNameSyntax } ? null
            : model.GetSymbolInfo(name).Symbol;
        type = TypeOf(symbol);
        return type is not null;
    }

    /// <summary>Parameters and locals of the same type that can be named here.</summary>
    private static IEnumerable<Change> OtherVariables(IdentifierNameSyntax name, ITypeSymbol? type, SemanticModel model) => model
        .LookupSymbols(name.SpanStart)
        .Where(symbol => symbol.Name != name.Identifier.Text
            && SymbolEqualityComparer.Default.Equals(TypeOf(symbol), type)
            && symbol.Locations.All(place => place.SourceSpan.End < name.SpanStart))
        .OrderBy(symbol => symbol.Name, StringComparer.Ordinal).Take(2)
        .Select(symbol => Change.Of(name, symbol.Name, $"{symbol.Name} in place of {name}", Likelihood.Frequent));

    private static ITypeSymbol? TypeOf(ISymbol? symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        _ => null,
    };
}
