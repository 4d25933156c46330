using System.Text.RegularExpressions;
using Grader.Reporting.Html;
using NUnit.Framework;

namespace Grader.Tests.Reporting;

internal sealed class MathTextTests
{
    [TestCase("T = 1000, section 4", "[T = 1000,] section 4")]
    [TestCase("the mean μ̃ of x̂₀ is", "the mean [μ̃] of [x̂₀] is")]
    [TestCase("β_t ≤ 1", "[β_t ≤ 1]")]
    [TestCase("the same ε_θ(x_t, t) twice", "the same [ε_θ(x_t, t)] twice")]
    [TestCase("from 1e-4 to 0.02", "from [1e-4] to 0.02")]
    [TestCase("Loss is a sum over dimensions", "Loss is a sum over dimensions")]
    [TestCase("", "")]
    public void A_short_formula_stays_in_one_line(string text, string marked) => Assert.That(Marked(text), Is.EqualTo(marked));

    [Test]
    public void A_long_formula_breaks_at_its_blanks() =>
        Assert.That(Marked("a_1 + a_2 + a_3 + a_4 + a_5 + a_6"), Is.EqualTo("[a_1 + a_2 + a_3 + a_4 +] [a_5 + a_6]"));

    [Test]
    public void A_long_word_may_break() => Assert.That(Marked("Loss_of_one_row_agrees_with"), Is.EqualTo("Loss_of_one_row_agrees_with"));

    [Test]
    public void The_text_is_escaped() => Assert.That(MathText.Of("<b> x_1<y").ToString(), Does.Contain("&lt;b&gt;").And.Not.Contain("<b>"));

    private static string Marked(string text) =>
        Regex.Replace(MathText.Of(text).ToString(), "<span class=\"formula( accented)?\">", "[").Replace("</span>", "]");
}
