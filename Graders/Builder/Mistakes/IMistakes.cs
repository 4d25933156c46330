using Microsoft.CodeAnalysis;

namespace Grader.Builder.Mistakes;

/// <summary>One family of mistakes.</summary>
internal interface IMistakes
{
    /// <summary>The mistakes of this family at a node. They may not compile.</summary>
    IEnumerable<Change> At(SyntaxNode node, SemanticModel model);
}
