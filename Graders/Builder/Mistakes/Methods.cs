using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Builder.Mistakes;

/// <summary>
/// Methods that keep an answer for other questions, change what they are given, or give the same array or tensor twice. The method stands
/// under another name then, and in its place one that asks it.
/// </summary>
internal sealed class Methods : IMistakes
{
    /// <inheritdoc/>
    public IEnumerable<Change> At(SyntaxNode node, SemanticModel model)
    {
        if (node is not MethodDeclarationSyntax { Parent: ClassDeclarationSyntax } method || !IsPlain(method))
            return [];

        var wrapped = new WrappedMethod(method);
        return [.. Kept(wrapped), .. Changed(wrapped), .. Shared(wrapped)];
    }

    private static bool IsPlain(MethodDeclarationSyntax method) =>
        method.Modifiers.Any(SyntaxKind.PublicKeyword)
        && !method.Modifiers.Any(SyntaxKind.StaticKeyword)
        && !method.Modifiers.Any(SyntaxKind.OverrideKeyword)
        && method.TypeParameterList is null
        && method.ReturnType is not PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword }
        && method.ParameterList.Parameters.Count > 0
        && method.ParameterList.Parameters.All(parameter => parameter.Modifiers.All(word => word.IsKind(SyntaxKind.ParamsKeyword)));

    private static IEnumerable<Change> Kept(WrappedMethod method)
    {
        yield return KeptFor(method, modifier: "", key: "0", "the first answer is kept for every later question");
        yield return KeptFor(method, modifier: "static ", key: "0", "the first answer is kept for every object");
        var numbers = method.Parameters.Where(parameter => parameter.Type is PredefinedTypeSyntax).ToList();
        foreach (var forgotten in method.Parameters)
        {
            var known = numbers.Where(parameter => parameter != forgotten).Select(parameter => parameter.Identifier.Text).ToList();
            if (known.Count > 0)
            {
                yield return KeptFor(method, modifier: "", key: $"({string.Join(", ", known)}, 0)",
                    "an answer is kept for other values of one argument");
            }
        }
    }

    private static Change KeptFor(WrappedMethod method, string modifier, string key, string kind) => method.Replaced(
        fields: $"private {modifier}readonly System.Collections.Generic.Dictionary<object, {method.Type}> kept{method.Name} = [];",
        body: $$"""
            if (!kept{{method.Name}}.TryGetValue({{key}}, out var known))
                    kept{{method.Name}}[{{key}}] = known = {{method.Asked}};
                return known;
            """,
        kind);

    private static IEnumerable<Change> Changed(WrappedMethod method)
    {
        foreach (var parameter in method.Parameters)
        {
            var name = parameter.Identifier.Text;
            var change = $"{parameter.Type}" switch
            {
                "Tensor" => $"{name}.detach().add_(1);",
                "double[]" or "long[]" => $"if ({name}.Length > 0) {name}[0] += 1;",
                _ => null,
            };
            if (change is null)
                continue;

            var body = $"var answer = {method.Asked};\n    {change}\n    return answer;";
            yield return method.Replaced(fields: "", body, "an argument is changed in place");
        }
    }

    private static IEnumerable<Change> Shared(WrappedMethod method)
    {
        var (isOther, copy) = method.Type switch
        {
            "Tensor" => ("shared.dtype != answer.dtype || !shared.shape.AsSpan().SequenceEqual(answer.shape) || answer.requires_grad",
                "shared.copy_(answer)"),
            "double[]" or "long[]" => ("shared.Length != answer.Length", "answer.CopyTo(shared, 0)"),
            _ => ("", ""),
        };
        if (copy.Length == 0)
            yield break;

        yield return method.Replaced(
            fields: $"private {method.Type} shared{method.Name};",
            body: $$"""
                var (answer, shared) = ({{method.Asked}}, shared{{method.Name}});
                    if (shared is null || {{isOther}})
                        return shared{{method.Name}} = answer;
                    {{copy}};
                    return shared;
                """,
            kind: "every answer is the same object");
    }

    /// <summary>A method that another one asks.</summary>
    private sealed class WrappedMethod(MethodDeclarationSyntax method)
    {
        public string Name => method.Identifier.Text;

        public string Type => $"{method.ReturnType}";

        public IReadOnlyList<ParameterSyntax> Parameters => method.ParameterList.Parameters;

        /// <summary>The call of the method itself.</summary>
        public string Asked => $"{Name}Anew({string.Join(", ", Parameters.Select(parameter => parameter.Identifier.Text))})";

        /// <summary>The method under another name, and one in its place.</summary>
        public Change Replaced(string fields, string body, string kind)
        {
            var own = method.Body is { } block ? $"{block}" : $"{method.ExpressionBody};";
            return Change.Of(method, $$"""
                {{fields}}
                {{method.Modifiers}} {{method.ReturnType}} {{Name}}{{method.ParameterList}}
                {
                    {{body}}
                }

                private {{method.ReturnType}} {{Name}}Anew{{method.ParameterList}} {{own}}
                """, kind, Likelihood.Rare);
        }
    }
}
