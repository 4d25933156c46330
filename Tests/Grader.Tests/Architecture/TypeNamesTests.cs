using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NUnit.Framework;

namespace Grader.Tests.Architecture;

/// <summary>A name means one thing in the whole repository. Public types of the engine are left out: TorchSharp has named them.</summary>
internal sealed class TypeNamesTests
{
    private const string Engine = "Reference/Torch/";

    [Test]
    public void No_two_types_have_the_same_name()
    {
        var files = Repository.Files("cs", "Reference", "Graders", "Tests").Select(file => (file, Repository.Read(file)));

        ProjectSources.AssertNone(Shared(files), "Rename these types by what each of them holds, so that a name means one thing.");
    }

    [Test]
    public void The_search_finds_two_types_of_one_name()
    {
        Assert.That(
            Shared([("a.cs", "namespace A; class Work { class Part; }"), ("b.cs", "namespace B; record Work; enum Part { One }")]),
            Is.EqualTo(["Work: a.cs, b.cs"]));
    }

    [Test]
    public void A_partial_type_a_generic_one_and_the_surface_of_the_engine_count_once() => Assert.That(
        Shared(
        [
            ("a.cs", "namespace A; partial class Work; class Work<T>;"),
            ("b.cs", "namespace A; partial class Work;"),
            ($"{Engine}c.cs", "namespace TorchSharp; public class Work;"),
        ]),
        Is.Empty);

    /// <summary>Names that types of several namespaces have, each with the files.</summary>
    private static IEnumerable<string> Shared(IEnumerable<(string File, string Text)> sources) => sources
        .SelectMany(source => Declarations(source.File, source.Text))
        .GroupBy(type => type.Name)
        .Where(types => types.Select(type => type.Namespace).Distinct().Count() > 1)
        .Select(types => $"{types.Key}: {string.Join(", ", types.Select(type => type.File).Distinct())}")
        .Order(StringComparer.Ordinal);

    private static IEnumerable<(string Name, string Namespace, string File)> Declarations(string file, string text) =>
        ProjectSources.Parse(text).GetRoot().DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<MemberDeclarationSyntax>()
            .Where(type => !(file.StartsWith(Engine, StringComparison.Ordinal) && type.Modifiers.Any(SyntaxKind.PublicKeyword)))
            .Select(type => (Name: NameOf(type), Namespace: $"{(type.Parent as BaseNamespaceDeclarationSyntax)?.Name}", file))
            .Where(type => type.Name.Length > 0);

    private static string NameOf(MemberDeclarationSyntax type) => type switch
    {
        BaseTypeDeclarationSyntax declaration => declaration.Identifier.ValueText,
        DelegateDeclarationSyntax declaration => declaration.Identifier.ValueText,
        _ => "", // a namespace, or a statement of a program
    };
}
