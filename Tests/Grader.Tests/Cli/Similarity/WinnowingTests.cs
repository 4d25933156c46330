using FluentAssertions;
using Grader.Grading.Similarity;
using NUnit.Framework;

namespace Grader.Tests.Cli.Similarity;

public sealed class WinnowingTests
{
    private const int Guaranteed = Winnowing.Length + Winnowing.Window - 1;

    [Test]
    public void Two_files_that_share_enough_tokens_share_a_selected_hash([Range(1, 20)] int seed)
    {
        var random = new Random(seed);
        var shared = Some(random, Guaranteed);

        var first = Winnowing.Select([.. Some(random, random.Next(40)), .. shared, .. Some(random, random.Next(40))]);
        var second = Winnowing.Select([.. Some(random, random.Next(40)), .. shared, .. Some(random, random.Next(40))]);

        first.Select(hash => hash.Hash).Should().IntersectWith(second.Select(hash => hash.Hash));
    }

    [Test]
    public void No_window_is_left_without_a_selected_hash()
    {
        var tokens = Some(new Random(1), 500);

        var gaps = Winnowing.Select(tokens).Select(hash => hash.First).Prepend(-1).Append(tokens.Length - Winnowing.Length + 1).ToList();

        gaps.Zip(gaps.Skip(1), (a, b) => b - a).Should().OnlyContain(gap => gap >= 1 && gap <= Winnowing.Window);
    }

    [TestCase(0, 0)]
    [TestCase(Winnowing.Length - 1, 0)]
    [TestCase(Winnowing.Length, 1)]
    public void A_short_file_has_few_hashes_or_none(int tokens, int hashes) =>
        Winnowing.Select(Some(new Random(1), tokens)).Should().HaveCount(hashes);

    [Test]
    public void A_run_of_equal_tokens_gives_one_hash() =>
        Winnowing.Select(new int[400]).Select(hash => hash.Hash).Distinct().Should().ContainSingle();

    private static int[] Some(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.Next())];
}
