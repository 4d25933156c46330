using FluentAssertions;
using Grader.Tests.Cli.Similarity;
using NUnit.Framework;

namespace Grader.Tests.Builder;

public sealed class CodeTokensTests
{
    private const string Original = """
        using System.Linq;
        namespace A;
        public sealed class Loss : ILoss
        {
            public double Mean(double[] values) => values.Sum() / (2 * values.Length);
        }
        """;

    [TestCase("another name", """
        using System.Linq;
        namespace A;
        public sealed class Cost : ILoss
        {
            public double Average(double[] x) => x.Sum() / (2 * x.Length);
        }
        """)]
    [TestCase("another layout, a comment, a body", """
        namespace B.C {
            /* mine */ class Loss : ILoss { public double Mean(double[] values)
            {
                // halved
                return (values.Sum()) / (2 * values.Length);
            } } }
        """)]
    [TestCase("another value, type, modifier and attribute", """
        internal class Loss : ILoss
        {
            [Pure] private static float Mean(IReadOnlyList<float> values) => values.Sum() / (3.5f * values.Length);
        }
        """)]
    public void What_is_easily_changed_does_not_count(string what, string copy) =>
        Tokens.Of(copy).Should().Equal(Tokens.Of(Original), what);

    [TestCase("values.Sum()", "values.Max()")]
    [TestCase("2 * values.Length", "values.Length * 2")]
    [TestCase(" / ", " - ")]
    public void What_is_computed_counts(string old, string other) =>
        Tokens.Of(Original.Replace(old, other, StringComparison.Ordinal)).Should().NotEqual(Tokens.Of(Original));

    [Test]
    public void This_and_var_do_not_count() => Tokens.Of("class A { int a; int F() { int b = this.a; return b; } }")
        .Should().Equal(Tokens.Of("class A { int a; int F() { var b = a; return b; } }"));

    [Test]
    public void The_places_are_those_of_the_text()
    {
        const string Text = "class A { int f = 1 + 22; }";

        var file = Tokens.Of([new("A.cs", Text)]).Single();

        file.Starts.Zip(file.Lengths).Select(place => Text.Substring(place.First, place.Second))
            .Should().Equal("f", "=", "1", "+", "22", ";");
    }

    [Test]
    public void Each_member_stands_for_itself()
    {
        const string Text = "class A { int f = 1; class B { int G() => 2; } int H { get; } enum C { D } delegate void E(); }";

        var file = Tokens.Of([new("A.cs", Text)]).Single();

        file.MemberRanges().Select(member => file.Starts[member].Length).Should().Equal(4, 5, 3);
    }

    [Test]
    public void A_file_that_does_not_compile_has_tokens_and_one_that_copies_the_contracts_has_none() => Tokens.Of(
        [
            new("Broken.cs", "class A { int F( => ; }"),
            new("Copy.cs", "namespace Grader.Contracts.Diffusion; interface IElbo;"),
        ]).Select(file => file.Path).Should().Equal("Broken.cs");

    [Test]
    public void A_deep_expression_is_read() =>
        Tokens.Of($"class A {{ int f = {new string('(', 3000)}1{new string(')', 3000)}; }}").Should().NotBeEmpty();
}
