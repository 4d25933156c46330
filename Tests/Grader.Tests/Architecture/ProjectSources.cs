using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NUnit.Framework;

namespace Grader.Tests.Architecture;

/// <summary>The C# files to which the conventions of this project apply. Hand-ins of Submissions need not follow them.</summary>
internal static class ProjectSources
{
    public static IEnumerable<string> Files { get; } =
        [.. Repository.Files("cs", "Reference", "Graders", "Tests")];

    /// <summary>Fails where a search has found anything, and lists all of it: NUnit itself prints ten items.</summary>
    public static void AssertNone(IEnumerable<string> found, string remedy)
    {
        var list = found.ToList();
        Assert.That(list, Is.Empty, $"{remedy}\n{string.Join('\n', list)}\n");
    }

    public static SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text);

    /// <summary>Where a node begins, as compilers print it: "Reference/Torch/Tape.cs(12)".</summary>
    public static string Place(string file, SyntaxNode node) => $"{file}({node.GetLocation().GetLineSpan().StartLinePosition.Line + 1})";
}
