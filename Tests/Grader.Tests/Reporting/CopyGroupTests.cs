using FluentAssertions;
using Grader.Reporting;
using NUnit.Framework;

namespace Grader.Tests.Reporting;

/// <summary>Which near copies belong together.</summary>
internal sealed class CopyGroupTests
{
    [Test]
    public void Hand_ins_are_one_group_where_pairs_connect_them()
    {
        var groups = CopyGroup.Of([Pair("a", "b", 300), Pair("c", "d", 200), Pair("d", "e", 100), Pair("b", "c", 50), Pair("x", "y", 400)]);

        groups.Select(Members).Should().Equal("x y", "a b c d e");
        groups[1].Pairs.Select(pair => pair.Tokens).Should().Equal(300, 200, 100, 50);
    }

    [Test]
    public void The_reference_solution_connects_nobody_and_comes_last()
    {
        var groups = CopyGroup.Of([Pair("a", null, 900), Pair("b", null, 800), Pair("a", "c", 100)]);

        groups.Select(Members).Should().Equal("a c", "a b");
        groups.Select(group => group.IsOfReference).Should().Equal(false, true);
    }

    [Test]
    public void A_member_has_the_largest_part_that_it_shares()
    {
        var group = CopyGroup.Of([Pair("a", "b", 300, 0.4), Pair("a", "c", 200, 0.9)]).Single();

        group.ToString().Should().Be("a (90 %), c (90 %) and b (40 %), up to 300 tokens, in 1a");
    }

    [Test]
    public void A_pair_alone_reads_as_a_pair() =>
        CopyGroup.Of([Pair("a", "b", 300)]).Single().ToString().Should().Be(Pair("a", "b", 300).ToString());

    [Test]
    public void Without_pairs_there_is_no_group() => CopyGroup.Of([]).Should().BeEmpty();

    private static string Members(CopyGroup group) => string.Join(' ', group.Members.Select(side => side.Id).Order());

    private static SimilarPair Pair(string first, string? second, int tokens, double share = 0.5) => new(
        new(first, first, share), second is null ? null : new(second, second, share), tokens, ["toy.1a"], Page: null);
}
