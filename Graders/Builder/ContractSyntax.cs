using Grader.Results;
using Grader.Wire;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Builder;

/// <summary>Finds the contracts in the syntax of a hand-in, which need not compile.</summary>
/// <param name="contracts">What it implements.</param>
internal sealed class ContractSyntax(ContractSet contracts)
{
    private readonly ILookup<string, Type> byName = contracts.Contracts.ToLookup(contract => contract.Name);

    /// <summary>Namespaces of the contracts.</summary>
    private readonly HashSet<string> namespaces = [.. contracts.Contracts.Select(contract => contract.Namespace!)];

    /// <summary>Whether the file declares types of the contracts again (a copied hand-out). They would hide the grader's own.</summary>
    public bool AreRedeclaredIn(SyntaxTree tree) =>
        tree.GetRoot().DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<BaseNamespaceDeclarationSyntax>()
            .Any(declaration => IsOfContracts($"{declaration.Name}"));

    /// <summary>The contracts that the classes in a part of a file name in their base lists, with the place of the class.</summary>
    public IEnumerable<ImplementedContract> ImplementedIn(SyntaxNode part) =>
        from declaration in part.DescendantNodesAndSelf().OfType<TypeDeclarationSyntax>()
        from baseType in declaration.BaseList?.Types ?? default
        from contract in byName[LastName(baseType.Type)]
        let place = new SourcePlace(part.SyntaxTree.FilePath, LineOf(declaration.Identifier))
        select new ImplementedContract(contracts.NumberOf(contract), place);

    /// <remarks>A hand-out of other topics is a copy of contracts, too.</remarks>
    private bool IsOfContracts(string name) =>
        namespaces.Contains(name) || name.StartsWith("Grader.Contracts.", StringComparison.Ordinal);

    private static int LineOf(SyntaxToken token) => token.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    private static string LastName(TypeSyntax type) => type is NameSyntax name ? name.GetLastToken().ValueText : type.ToString();
}
