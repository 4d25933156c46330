using FluentAssertions;
using Grader.Grading.Marking;
using NUnit.Framework;

namespace Grader.Tests.Cli.Marking;

public sealed class YamlCommentTests
{
    [Test]
    public void A_long_text_is_broken_between_its_words()
    {
        var words = Enumerable.Range(1, 60).Select(number => $"word{number}").ToList();

        var lines = YamlComment.Of(string.Join(' ', words), "    ").Split('\n', StringSplitOptions.RemoveEmptyEntries);

        lines.Should().HaveCountGreaterThan(3).And.OnlyContain(line => line.StartsWith("    # ") && line.Length <= 120);
        lines.SelectMany(line => line.Trim(' ', '#').Split(' ')).Should().Equal(words);
    }

    [Test]
    public void No_line_break_ends_a_comment() =>
        YamlComment.Of("one\ntwo\u2028items: []\r\n\u0085three", "").Should().Be("# one two items: [] three\n");

    [Test]
    public void A_text_without_words_makes_no_comment() => YamlComment.Of(" \n", "  ").Should().BeEmpty();
}
