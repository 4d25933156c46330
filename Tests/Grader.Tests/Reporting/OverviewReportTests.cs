using System.Xml.Linq;
using Grader.Reporting;
using Grader.Reporting.Overview;
using Grader.Results;
using NUnit.Framework;
using static VerifyNUnit.Verifier;

namespace Grader.Tests.Reporting;

internal sealed class OverviewReportTests
{
    [Test]
    public Task Shows_every_hand_in_and_what_they_have_in_common() => Verify(BodyOf(Rendered(
        SampleResults.Class,
        new SimilarPair(new("anna", "Anna", 0.85), new("bob", "Bob", 0.5), 390, ["dtu.3.4.elbo"], "similar/anna--bob.html"),
        new SimilarPair(new("anna", "Anna", 0.99), Second: null, 400, [], Page: null))), "html");

    [Test]
    public void No_text_of_a_hand_in_becomes_markup()
    {
        var mallory = SampleResults.HostileHandIn;
        var eve = mallory with { HandIn = new HandInInfo("eve", SampleResults.Hostile, "") };
        var copy = new SimilarPair(new("mallory", SampleResults.Hostile, 1), new("eve", SampleResults.Hostile, 1), 390, [], Page: null);
        var body = XElement.Parse(BodyOf(Rendered([mallory, eve], copy)));

        Assert.That(body.Descendants().Select(element => element.Name.LocalName), Has.None.EqualTo("script").And.None.EqualTo("img"));
        var links = body.Descendants("a").Select(link => link.Attribute("href")!.Value);
        Assert.That(links, Has.All.Match("^feedback/(mallory|eve)/feedback.html$"));
    }

    [Test]
    public void The_policy_admits_its_own_script_and_no_other()
    {
        var page = Rendered([SampleResults.HandIn]);

        Assert.That(page, Does.Contain($"script-src {Policy.HashOf(page, "script")};"));
        Assert.That(page, Does.Contain($"style-src {Policy.HashOf(page, "style")};"));
    }

    [Test]
    public void A_grading_without_hand_ins_has_an_overview() => Assert.That(BodyOf(Rendered([])), Does.Contain("0 hand-ins"));

    // Without style sheet and script, of which a snapshot would show nothing. It is XML, too.
    private static string BodyOf(string page)
    {
        var (start, end) = (page.IndexOf("<body>", StringComparison.Ordinal), page.IndexOf("<script>", StringComparison.Ordinal));
        return $"{page[start..end]}</body>";
    }

    private static string Rendered(IReadOnlyList<HandInResult> results, params SimilarPair[] copies)
    {
        var cohort = new Cohort();
        return OverviewReport.Render([.. cohort.Counted(results).Select(GradeRow.Of)], cohort, copies);
    }
}
