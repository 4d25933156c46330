using FluentAssertions;
using Grader.Reporting;
using NUnit.Framework;
using static VerifyNUnit.Verifier;

namespace Grader.Tests.Reporting;

public sealed class SimilarPageTests
{
    private static readonly SimilarPair pair = new(
        new("anna", "Anna <b>", 0.859), new("earlier1-bob", "2025.zip: Bob", 0.5), 390, ["dtu.3.4.elbo"],
        "similar/anna--earlier1-bob.html");

    [Test]
    public Task Shows_both_texts_with_what_they_share()
    {
        var html = SimilarPage.Render(
            pair,
            [new("A.cs", "class A\n{\n    int x = 1 < 2; // <script>\u202E\n}\n", [new(1, 14, 28, 1), new(2, 29, 31, null)])],
            [new("b/B.cs", "int y = 1 < 3;", [new(1, 0, 14, 1)])]);

        return Verify(html[html.IndexOf("<body>", StringComparison.Ordinal)..], "html");
    }

    [Test]
    public void The_reference_solution_is_not_shown()
    {
        var html = SimilarPage.Render(pair with { Second = null }, [new("A.cs", "class A;", [new(1, 0, 5, null)])], []);

        html.Should().Contain("Anna &lt;b&gt; and the reference solution").And.Contain("""<mark id="first-1">class</mark> A;""")
            .And.Contain("which is not shown here");
    }

    [Test]
    public void A_pair_is_said_in_one_line() =>
        pair.ToString().Should().Be("Anna <b> (85 %) and 2025.zip: Bob (50 %), 390 tokens, in 3.4.elbo");

    [Test]
    public void The_list_comes_back_as_it_was_written()
    {
        SimilarPair[] pairs = [pair, pair with { Second = null, Page = null }];

        SimilarPairsJson.Parse(SimilarPairsJson.Render(pairs)).Should().BeEquivalentTo(pairs);
    }
}
