using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Builder;

/// <summary>Completes a class that lacks members of its interfaces, so that those that it has can be judged.</summary>
internal static class MissingMembers
{
    /// <summary>Adds the members on the line of the opening brace; null where the class lacks none.</summary>
    /// <param name="declaration">The class.</param>
    /// <param name="compilation">Knows its interfaces.</param>
    /// <param name="reasonFor">Why a member is missing.</param>
    public static TextChange? Add(TypeDeclarationSyntax declaration, Compilation compilation, Func<ISymbol, string> reasonFor)
    {
        var type = compilation.GetSemanticModel(declaration.SyntaxTree).GetDeclaredSymbol(declaration);
        var members = string.Join(' ', Of(type).Select(member => ThrowingCode.Implementing(member, reasonFor(member))));
        return members.Trim().Length == 0 ? null
            : declaration.SemicolonToken.Span.Length > 0 && declaration.OpenBraceToken.Span.Length == 0
                ? new(declaration.SemicolonToken.Span, $"{{ {members} }}")
            : declaration.OpenBraceToken.Span.Length > 0 ? new(new(declaration.OpenBraceToken.Span.End, 0), $" {members}")
            : null;
    }

    /// <summary>The accessors of a property are not among them: the property is.</summary>
    private static IEnumerable<ISymbol> Of(INamedTypeSymbol? type) =>
        from contract in type?.AllInterfaces ?? []
        from member in contract.GetMembers()
        where member is { IsAbstract: true } and (IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary })
        where type!.FindImplementationForInterfaceMember(member) is null
        select member;
}
