using FluentAssertions;
using Grader.Grading.Similarity;
using NUnit.Framework;

namespace Grader.Tests.Cli.Similarity;

public sealed class CopySearchTests
{
    private static readonly IReadOnlySet<ulong> nothing = new HashSet<ulong>();

    [Test]
    public void A_copy_of_one_exercise_of_many_is_found()
    {
        var anna = HandIn("anna", (1, 208, "3.1"), (1000, 896, "3.2"));
        var bob = HandIn("bob", (1, 208, "3.1"), (3000, 896, "3.2"));

        var found = new CopySearch(nothing).Find([anna, bob]).Single();

        (found.First.HandIn.Id, found.Second!.HandIn.Id, found.Tokens).Should().Be(("anna", "bob", 208));
        found.Exercises.Should().Equal("3.1");
        found.Share.Should().BeApproximately(208 / 1104.0, 0.001);
    }

    [TestCase(96, false)]
    [TestCase(112, true)]
    public void Little_code_looks_alike_by_chance(int tokens, bool isFound) =>
        new CopySearch(nothing).Find([HandIn("anna", (1, tokens, "")), HandIn("bob", (1, tokens, ""))]).Any().Should().Be(isFound);

    [Test]
    public void Half_of_the_code_is_a_near_copy_and_less_is_none()
    {
        var anna = HandIn("anna", (1, 480, "3.1"));

        new CopySearch(nothing).Find([anna, HandIn("bob", (1, 240, "3.1"), (1000, 240, "3.1"))]).Should().ContainSingle();
        new CopySearch(nothing).Find([anna, HandIn("bob", (1, 208, "3.1"), (1000, 272, "3.1"))]).Should().BeEmpty();
    }

    [TestCase(10, 45)]
    [TestCase(11, 0)]
    public void Code_that_most_hand_ins_have_does_not_count(int count, int pairs) =>
        new CopySearch(nothing).Find([.. Enumerable.Range(0, count).Select(i => HandIn($"{i:00}", (1, 160, ""), (1000 * i + 500, 40, "")))])
            .Should().HaveCount(pairs);

    [Test]
    public void A_copy_of_the_reference_is_said_once_of_each_and_not_of_pairs_too()
    {
        var reference = Places(1, 400, "3.1", 0).Select(place => place.Hash).ToHashSet();

        var found = new CopySearch(reference).Find([HandIn("anna", (1, 400, "3.1")), HandIn("bob", (1, 400, "3.1"))]);

        found.Select(overlap => (overlap.First.HandIn.Id, overlap.Second?.HandIn.Id)).Should().Equal(("anna", null), ("bob", null));
    }

    [Test]
    public void Hand_ins_of_earlier_years_are_not_compared_with_each_other()
    {
        ComparedHandIn Earlier(string id) => HandIn(id, (1, 200, "")) with { IsEarlier = true };

        var found = new CopySearch(nothing).Find([HandIn("anna", (1, 200, "")), Earlier("emil"), Earlier("finn")]);

        found.Select(overlap => overlap.First.HandIn.Id + overlap.Second!.HandIn.Id).Should().Equal("annaemil", "annafinn");
    }

    /// <summary>A hand-in of some blocks of code: equal first hashes are equal code, one fingerprint for 16 tokens.</summary>
    private static ComparedHandIn HandIn(string id, params (int FirstHash, int Tokens, string Exercise)[] blocks)
    {
        var first = 0;
        List<Fingerprint> places = [];
        foreach (var block in blocks)
        {
            places.AddRange(Places(block.FirstHash, block.Tokens, block.Exercise, first));
            first += block.Tokens;
        }
        return new(id, id, places);
    }

    private static IEnumerable<Fingerprint> Places(int firstHash, int tokens, string exercise, int first) =>
        Enumerable.Range(0, tokens / Winnowing.Length).Select(index =>
            new Fingerprint((ulong)(firstHash + index), "A.cs", first + index * Winnowing.Length, 0, 0, exercise));
}
