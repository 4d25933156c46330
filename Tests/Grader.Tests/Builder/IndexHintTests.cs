using FluentAssertions;
using Grader.Builder;
using Grader.Results;
using NUnit.Framework;

namespace Grader.Tests.Builder;

/// <summary>Where an index of Python does not compile, the message says what C# takes.</summary>
internal sealed class IndexHintTests
{
    private const string Hint = "Between a tensor's brackets: numbers";

    [TestCase("x[.., null]")]
    [TestCase("x[null]")]
    [TestCase("x[null, ..]")]
    [TestCase("x[:, 0]")]
    [TestCase("x[0, :]")]
    [TestCase("x[..., 0]")]
    [TestCase("x[None]")]
    [TestCase("x[0:3]")]
    public void An_index_of_Python_is_answered_with_those_of_TorchSharp(string expression) =>
        Messages(expression).Should().Contain(Hint);

    [TestCase("x.sums(null)")]
    [TestCase("new int[3][true]")]
    [TestCase("x[zeross(3)]")]
    public void Another_mistake_is_not(string expression) => Messages(expression).Should().NotBeEmpty().And.NotContain(Hint);

    [TestCase("x[.., TensorIndex.Null]")]
    [TestCase("x[^1]")]
    [TestCase("x[TensorIndex.Ellipsis, 0]")]
    [TestCase("x[1..3]")]
    public void What_the_hint_names_compiles(string expression) => Messages(expression).Should().BeEmpty();

    private static string Messages(string expression)
    {
        var source = $$"""
            using static TorchSharp.torch;
            class A
            {
                object B(Tensor x)
                {
                    return {{expression}};
                }
            }
            """;
        var answer = new BuilderRoot(KnownCourses.Contracts, []).Build([new SourceFile("A.cs", source)]);
        return string.Join('\n', answer.Messages.Select(message => message.Text));
    }
}
