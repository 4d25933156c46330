using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NUnit.Framework;

namespace Grader.Tests.Architecture;

/// <summary>The engine's kernels compute on spans; only the files in Reference/Torch/Dispatch know both kernels and tensors.</summary>
internal sealed class KernelTests
{
    [Test]
    public void No_kernel_mentions_the_type_Tensor()
    {
        var kernels = Repository.Files("cs", "Reference/Torch/Kernels").ToList();
        var wrong = kernels.Where(file => MentionsTensor(Repository.Read(file)));
        Assert.That(kernels, Is.Not.Empty);
        Assert.That(wrong, Is.Empty, "Kernels take spans. Move what takes a Tensor to Reference/Torch/Dispatch.");
    }

    [TestCase("class C { void M(Tensor x) { } }", true)]
    [TestCase("class C { void M(torch.Tensor x) { } }", true)]
    [TestCase("class C { /* a Tensor */ void M(TensorPrimitives x) { } }", false)]
    public void The_search_finds_such_a_file(string text, bool isFound) => Assert.That(MentionsTensor(text), Is.EqualTo(isFound));

    private static bool MentionsTensor(string text) => CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens()
        .Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == "Tensor");
}
