using System.Text.RegularExpressions;
using Grader.Tests.Architecture;
using NUnit.Framework;

namespace Grader.Tests.Torch.Surface;

/// <summary>On libtorch, the elements of an empty tensor cannot be taken out unless it has one dimension.</summary>
internal sealed partial class EmptyTensorTests
{
    [Test]
    public void The_grader_takes_the_elements_of_a_flat_tensor()
    {
        var found = Repository.Files("cs", "Graders").SelectMany(file =>
            Repository.Read(file).Split('\n').Where(line => OfAnyShape().IsMatch(line)).Select(line => $"{file}: {line.Trim()}"));
        ProjectSources.AssertNone(found, "write reshape(-1).data<T>(): an empty tensor of shape [0, 2] throws in data<T>().ToArray()");
    }

    [TestCase("return x.data<double>().ToArray();", true)]
    [TestCase("return x.reshape(-1).data<double>().ToArray();", false)]
    [TestCase("frame.Raw<float>(flat.data<float>().ToArray());", false)]
    public void The_search_finds_such_a_line(string line, bool isFound) => Assert.That(OfAnyShape().IsMatch(line), Is.EqualTo(isFound));

    [GeneratedRegex(@"(?<!\bflat|reshape\(-1\))\.data<\w+>\(\)")]
    private static partial Regex OfAnyShape();
}
