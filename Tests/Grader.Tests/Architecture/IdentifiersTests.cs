using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NUnit.Framework;

namespace Grader.Tests.Architecture;

internal sealed class IdentifiersTests
{
    [Test]
    public void No_identifier_has_letters_outside_ascii()
    {
        var wrong = Repository.Files("cs", "Reference", "Graders", "Submissions", "Tests").SelectMany(NonAscii).ToList();
        Assert.That(wrong, Is.Empty,
            "Look-alike letters slip into identifiers unseen (Cyrillic с, two spellings of ᾱ). "
                + "Write AlphaBar in code, and ᾱ in comments and messages.");
    }

    [Test]
    public void The_search_finds_such_an_identifier() =>
        Assert.That(NonAscii("example.cs", "class C { double ᾱ; string s = \"ᾱ\"; /* ᾱ */ }"), Has.Exactly(1).Items);

    private static IEnumerable<string> NonAscii(string file)
    {
        var text = Repository.Read(file);
        return System.Text.Ascii.IsValid(text) ? [] : NonAscii(file, text);
    }

    private static IEnumerable<string> NonAscii(string file, string text) => CSharpSyntaxTree.ParseText(text).GetRoot()
        .DescendantTokens()
        .Where(token => token.IsKind(SyntaxKind.IdentifierToken) && !System.Text.Ascii.IsValid(token.ValueText))
        .Select(token => $"{file}({token.GetLocation().GetLineSpan().StartLinePosition.Line + 1}): {token.ValueText}");
}
