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
        Assert.That(page, Does.Contain($"default-src 'none'; style-src {Policy.HashOf(page, "style")}; base-uri"));
    }

    [Test]
    public void Exercises_with_failures_come_before_the_others()
    {
        ExerciseResult[] exercises =
        [
            new("dtu.1", "All right", 1, 1, [SampleResults.Check("A", "A", Outcome.Passed)]),
            new("dtu.2", "Not tried", 0, 1, [SampleResults.Check("B", "B", Outcome.NotAttempted)]),
            new("dtu.3", "Wrong", 0, 1, [SampleResults.Check("C", "C", Outcome.Failed)]),
        ];
        var sections = Body(SampleResults.HandIn with { Exercises = exercises, Messages = [], Console = null, Policy = [] })
            .Descendants("section");

        Assert.That(sections.Select(section => section.Attribute("id")!.Value), Is.EqualTo(new[] { "dtu.3", "dtu.1", "dtu.2" }));
    }

    [Test]
    public void Pictures_of_own_trainings_stand_open_in_the_exercise_that_they_are_about()
    {
        var picture = new Picture("Own samples", [new("", "x", "y", [new("samples", SeriesKind.Dots, [0, 1], [0, 1])])]) { Trained = true };
        var trained = SampleResults.Check("A", "A", Outcome.Passed) with
        {
            Pictures = [picture, picture with { Title = "Own line", Exercise = "dtu.2" }, picture with { Title = "Law", Trained = false }],
        };
        ExerciseResult[] exercises = [new("dtu.1", "Training", 1, 1, [trained]), new("dtu.2", "Line", 0, 0, [])];

        var figures = Body(SampleResults.HandIn with { Exercises = exercises }).Descendants("figure")
            .Select(figure => (
                Title: figure.Element("figcaption")!.Value.Trim(),
                Section: figure.Ancestors("section").First().Attribute("id")!.Value,
                Folded: figure.Ancestors("details").Any()));

        Assert.That(figures, Is.EqualTo(new[] { ("Own samples", "dtu.1", false), ("Law", "dtu.1", true), ("Own line", "dtu.2", false) }));
    }

    [Test]
    public void What_the_compiler_says_stands_once_and_each_check_names_the_place()
    {
        var broken = SampleResults.Check("Broken", "Broken", Outcome.StudentError) with
        {
            Cause = CheckResult.DoesNotCompile,
            Feedback = new Feedback("does not compile: CS0103: The name 'epsilom' does not exist (Sampler.cs:41)"),
        };
        var other = broken with { Feedback = new Feedback("does not compile: CS7036: no argument (Toy.cs:3)") };

        var text = Body(SampleResults.HandIn with { Exercises = [new("dtu.1", "Sampling", 0, 2, [broken, other])] }).Value;

        Assert.That(text.Split("CS0103"), Has.Length.EqualTo(2));
        Assert.That(text, Does.Contain("See the compiler's message for Sampler.cs:41.").And.Contain("message for Toy.cs:3."));
    }

    [Test]
    public void What_passed_or_was_left_alone_is_folded_and_what_failed_is_not()
    {
        var body = Body(SampleResults.HandIn);
        var open = body.Descendants("p").Where(line => line.Attribute("class")?.Value == "line" && !line.Ancestors("details").Any())
            .Select(line => line.Descendants("span").Last().Value).Distinct();

        // One check passed with a note, which is worth reading.
        Assert.That(open, Is.EquivalentTo(new[] { "failed", "error in the hand-in", "error of the grader", "passed" }));
    }

    [Test]
    public void Checks_that_ended_in_the_same_way_are_explained_once()
    {
        var crash = SampleResults.Check("A", "A", Outcome.StudentError) with { Cause = "crash", Feedback = new Feedback("It ended.") };
        var exercise = new ExerciseResult("dtu.1", "Crashes", 0, 3, [crash, crash with { Title = "B" }, crash with { Title = "C" }]);
        var text = Body(SampleResults.HandIn with { Exercises = [exercise] }).Value;

        Assert.That(Regex.Count(text, "It ended."), Is.EqualTo(1));
        Assert.That(text, Does.Contain("2 more checks ended in the same way"));
    }

    [Test]
    public void Every_picture_says_what_is_seen()
    {
        var names = Body(SampleResults.HandIn).Descendants("svg").Where(svg => svg.Attribute("role")?.Value == "img")
            .Select(svg => svg.Attribute("aria-label")!.Value).ToList();

        Assert.That(names, Has.Count.EqualTo(8).And.All.Length.GreaterThan(20));
        Assert.That(names, Has.Some.StartsWith("t = 1000: data, 40 points, x₁ from -1 to 1"));
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
