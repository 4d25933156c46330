using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Builder.Mistakes;

/// <summary>Methods that keep an answer for other questions.</summary>
internal sealed class Methods : IMistakes
{
    /// <inheritdoc/>
    public IEnumerable<Change> At(SyntaxNode node, SemanticModel model)
    {
        if (node is not MethodDeclarationSyntax { Parent: ClassDeclarationSyntax } method || !IsPlain(method))
            yield break;

        yield return Wrapped(method, "", "the first answer is kept for every later question");
        yield return Wrapped(method, "static ", "the first answer is kept for every object");
    }

    private static bool IsPlain(MethodDeclarationSyntax method) =>
        method.Modifiers.Any(SyntaxKind.PublicKeyword)
        && !method.Modifiers.Any(SyntaxKind.StaticKeyword)
        && !method.Modifiers.Any(SyntaxKind.OverrideKeyword)
        && method.TypeParameterList is null
        && method.ReturnType is not PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword }
        && method.ParameterList.Parameters.Count > 0
        && method.ParameterList.Parameters.All(parameter => parameter.Modifiers.All(word => word.IsKind(SyntaxKind.ParamsKeyword)));

    /// <summary>The method under another name, and in its place one that asks it once.</summary>
    private static Change Wrapped(MethodDeclarationSyntax method, string modifier, string kind)
    {
        var (name, type, parameters) = (method.Identifier.Text, method.ReturnType, method.ParameterList);
        var arguments = string.Join(", ", parameters.Parameters.Select(parameter => parameter.Identifier.Text));
        var body = method.Body is { } block ? $"{block}" : $"{method.ExpressionBody};";
        return Change.Of(method, $$"""
            private {{modifier}}readonly System.Collections.Generic.List<{{type}}> kept{{name}} = [];
            {{method.Modifiers}} {{type}} {{name}}{{parameters}}
            {
                if (kept{{name}}.Count == 0)
                    kept{{name}}.Add({{name}}Anew({{arguments}}));
                return kept{{name}}[0];
            }

            private {{type}} {{name}}Anew{{parameters}} {{body}}
            """, kind, Likelihood.Rare);
    }
}
