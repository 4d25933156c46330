using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Builder.Mistakes;

/// <summary>Wrong constants, bounds and conditions.</summary>
internal sealed class Constants : IMistakes
{
    private static readonly Dictionary<SyntaxKind, (string Other, string Kind)> comparisons = new()
    {
        [SyntaxKind.LessThanToken] = ("<=", "a bound is off by one"),
        [SyntaxKind.LessThanEqualsToken] = ("<", "a bound is off by one"),
        [SyntaxKind.GreaterThanToken] = (">=", "a bound is off by one"),
        [SyntaxKind.GreaterThanEqualsToken] = (">", "a bound is off by one"),
        [SyntaxKind.EqualsEqualsToken] = ("!=", "a condition is turned round"),
        [SyntaxKind.ExclamationEqualsToken] = ("==", "a condition is turned round"),
    };

    /// <inheritdoc/>
    public IEnumerable<Change> At(SyntaxNode node, SemanticModel model) => node switch
    {
        LiteralExpressionSyntax literal => Others(literal),
        BinaryExpressionSyntax binary when comparisons.TryGetValue(binary.OperatorToken.Kind(), out var other) =>
            [Change.Of(binary.OperatorToken, other.Other, other.Kind, Likelihood.Occasional)],
        ConditionalExpressionSyntax choice =>
        [
            Change.Of(choice, $"({choice.WhenTrue})", "a case is missing", Likelihood.Occasional),
            Change.Of(choice, $"({choice.WhenFalse})", "a case is missing", Likelihood.Occasional),
        ],
        IfStatementSyntax { Else: null } guard => [Change.Of(guard, ";", "a case is missing", Likelihood.Occasional)],
        _ => [],
    };

    private static IEnumerable<Change> Others(LiteralExpressionSyntax literal) => literal.Token.Value switch
    {
        true => [Of(literal, "false")],
        false => [Of(literal, "true")],
        int or long when IsIndex(literal) => [], // Indices has these.
        int number => [Of(literal, Text(number + 1)), Of(literal, number > 0 ? Text(number - 1) : "-1")],
        long number => [Of(literal, $"{Text(number + 1)}L"), Of(literal, $"{Text(number - 1)}L")],
        double number and not 0 => [Of(literal, Real(number * 2)), Of(literal, Real(number / 2))],
        float number and not 0 => [Of(literal, $"{Real(number * 2)}f"), Of(literal, $"{Real(number / 2)}f")],
        _ => [],
    };

    private static Change Of(LiteralExpressionSyntax literal, string other) =>
        Change.Of(literal, other, $"{other} in place of {literal}", Likelihood.Occasional);

    private static bool IsIndex(LiteralExpressionSyntax literal) =>
        literal.Parent is ArgumentSyntax { Parent: BracketedArgumentListSyntax };

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A literal that is no integer: "2.0".</summary>
    private static string Real(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAny(".E") ? text : $"{text}.0";
    }
}
