using Grader.Reporting;
using NUnit.Framework;

namespace Grader.Tests.Reporting;

internal sealed class PlainTextTests
{
    [TestCase(
        "plain ᾱ_t ∏ 中文 \u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
        "plain ᾱ_t ∏ 中文 \u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
        TestName = "Letters of every script stay")]
    [TestCase("\u001b[1;31mred\u001b[0m", "red", TestName = "Colours go")]
    [TestCase("\u001b]8;;http://evil.example\u0007link\u001b]8;;\u0007", "link", TestName = "Terminal links go")]
    [TestCase("\u009b2Jgone", "gone", TestName = "Eight-bit control sequences go")]
    [TestCase("\u001b[31", "31", TestName = "A sequence that was cut off loses its start")]
    [TestCase("a\u202ebc\u2066d\u200e", "abcd", TestName = "Marks that reorder go")]
    [TestCase("a\u200b\ufeff\U000E0041b", "ab", TestName = "Invisible characters go")]
    [TestCase("a\r\nb\rc\u2028d\te", "a\nb\nc\nd\te", TestName = "Every line end is a line feed")]
    [TestCase("a\0\b\u007fb", "ab", TestName = "Control characters go")]
    public void Cleans(string text, string clean) => Assert.That(PlainText.Clean(text), Is.EqualTo(clean));

    [Test]
    public void Half_a_surrogate_pair_is_replaced() => Assert.That(PlainText.Clean("a\ud800b"), Is.EqualTo("a\ufffdb"));

    [Test]
    public void A_long_text_says_how_much_was_left_out() =>
        Assert.That(PlainText.Capped(new string('x', 25), 10), Is.EqualTo("xxxxxxxxxx… (15 more characters)"));

    [Test]
    public void A_cut_never_splits_a_character() => Assert.That(PlainText.Capped("ab\U0001F600cd", 3), Does.StartWith("ab…"));
}
