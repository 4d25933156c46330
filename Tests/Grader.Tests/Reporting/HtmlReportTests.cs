using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Grader.Reporting;
using Grader.Results;
using NUnit.Framework;
using static VerifyNUnit.Verifier;

namespace Grader.Tests.Reporting;

internal sealed class HtmlReportTests
{
    [Test]
    public Task Shows_every_outcome_with_its_feedback() => Verify(BodyOf(SampleResults.HandIn), "html");

    [Test]
    public Task Says_what_a_self_check_left_out() => Verify(BodyOf(SampleResults.SelfCheck), "html");

    [Test]
    public void No_text_of_a_hand_in_becomes_markup()
    {
        var body = Body(SampleResults.HostileHandIn);
        var names = body.Descendants().Select(element => element.Name.LocalName);
        Assert.That(names, Has.None.EqualTo("script").And.None.EqualTo("img"));
        Assert.That(body.Descendants("a").Select(link => link.Attribute("href")!.Value), Is.EqualTo(new[] { "#dtu.3.1" }));
        Assert.That(body.Value, Does.Contain("<script>alert('x')</script> & \"quoted\""));
    }

    [Test]
    public void Loads_and_runs_nothing()
    {
        var page = HtmlReport.Render(SampleResults.HandIn);
        Assert.That(page, Does.Contain("default-src 'none'"));
        Assert.That(page, Does.Not.Match(@"\b(src|href|url|on[a-z]+|style)\s*[=(]\s*[""']?(?!#)[a-z/]"));
    }

    [Test]
    public void The_policy_admits_the_style_sheet_and_no_other()
    {
        var page = HtmlReport.Render(SampleResults.HandIn);
        var style = Regex.Match(page, "<style>(.*)</style>", RegexOptions.Singleline).Groups[1].Value;
        var hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        Assert.That(page, Does.Contain($"style-src 'sha256-{hash}'"));
    }

    [Test]
    public void A_picture_of_many_points_stays_small()
    {
        var angles = Enumerable.Range(0, 100_000).Select(i => i * 0.001).ToArray();
        var series = new Series("samples", SeriesKind.Dots, [.. angles.Select(Math.Cos)], [.. angles.Select(Math.Sin)], angles);
        var picture = new Picture("Many", [new Panel("", "x", "y", [series])]);
        var check = SampleResults.Check("Many", "Many", Outcome.Passed) with { Pictures = [picture] };
        var page = HtmlReport.Render(SampleResults.HandIn with { Exercises = [new ExerciseResult("dtu.3.1", "Much", 1, 1, [check])] });
        Assert.That(page, Has.Length.LessThan(60_000));
    }

    // Only the body, which is XML too: a snapshot of the style sheet would show nothing.
    private static XElement Body(HandInResult result) => XElement.Parse(BodyOf(result));

    private static string BodyOf(HandInResult result)
    {
        var page = HtmlReport.Render(result);
        return page[page.IndexOf("<body>", StringComparison.Ordinal)..page.IndexOf("</html>", StringComparison.Ordinal)];
    }
}
