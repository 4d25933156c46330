using System.Text.Json;
using Grader.Reporting;
using Grader.Results;
using NUnit.Framework;
using static VerifyNUnit.Verifier;

namespace Grader.Tests.Reporting;

internal sealed class ResultsJsonTests
{
    private static readonly IReadOnlyList<HandInResult> All = [SampleResults.HandIn, SampleResults.SelfCheck, SampleResults.HostileHandIn];

    [Test]
    public Task Writes_the_form_that_programs_read() => Verify(ResultsJson.Render([SampleResults.SelfCheck], "1.2.3"), "json");

    [Test]
    public void Obeys_its_schema() => Assert.That(Schema().Violations(ResultsJson.Render(All)), Is.Empty);

    [TestCase("\"version\": 1", "\"version\": 2", "$.version is not 1")]
    [TestCase("\"outcome\": \"skipped\"", "\"outcome\": \"fine\"", "$.handIns[0].exercises[1].checks[1].outcome is none of")]
    [TestCase("\"sheet\": \"dtu\",", "", "$.handIns[0] lacks sheet")]
    [TestCase("\"sheet\": \"dtu\",", "\"sheet\": \"dtu\", \"shoot\": 1,", "$.handIns[0] has an unknown shoot")]
    [TestCase("\"seed\": 20261", "\"seed\": 0.5", "$.handIns[0].seed is no integer")]
    public void Its_schema_refuses_another_form(string part, string other, string violation)
    {
        var json = ResultsJson.Render([SampleResults.HandIn]);
        Assert.That(json, Does.Contain(part));
        Assert.That(Schema().Violations(json.Replace(part, other, StringComparison.Ordinal)), Has.Some.StartsWith(violation));
    }

    [Test]
    public void Results_that_are_read_back_are_written_as_the_same_bytes()
    {
        var json = ResultsJson.Render(All);
        Assert.That(ResultsJson.Render(ResultsJson.Parse(json)), Is.EqualTo(json));
    }

    [Test]
    public void Open_points_are_written_where_there_are_some_and_read_back()
    {
        var line = ResultsJson.RenderLine(SampleResults.HandIn);

        Assert.That(line.Split("\"openPoints\":1.5"), Has.Length.EqualTo(3), "once for the exercise and once for the hand-in");
        Assert.That(ResultsJson.ParseLine(line).OpenPoints, Is.EqualTo(1.5));
        Assert.That(ResultsJson.RenderLine(SampleResults.SelfCheck), Does.Not.Contain("openPoints"));
    }

    [Test]
    public void A_hand_in_is_the_same_after_it_is_written_and_read_as_one_line()
    {
        var line = ResultsJson.RenderLine(SampleResults.HostileHandIn);
        var back = ResultsJson.ParseLine(line);
        Assert.Multiple(() =>
        {
            Assert.That(line, Does.Not.Contain('\n'));
            Assert.That(back.HandIn, Is.EqualTo(SampleResults.HostileHandIn.HandIn));
            Assert.That(back.Console, Is.EqualTo(SampleResults.Hostile));
            Assert.That(back.Exercises[0].Checks[0].Feedback, Is.EqualTo(SampleResults.HostileHandIn.Exercises[0].Checks[0].Feedback));
            Assert.That(back.Exercises[0].Checks[0].Pictures[0].Panels[0].Series[0].X, Is.EqualTo(new[] { 0, double.NaN }));
        });
    }

    [Test]
    public void An_unknown_version_is_refused_by_its_number()
    {
        var json = ResultsJson.Render([]).Replace("\"version\": 1", "\"version\": 7", StringComparison.Ordinal);
        Assert.That(
            () => ResultsJson.Parse(json), NUnit.Framework.Throws.TypeOf<JsonException>().With.Message.Contains("version 7"));
    }

    [Test]
    public void A_line_that_was_cut_off_is_refused() =>
        Assert.That(
            () => ResultsJson.ParseLine(ResultsJson.RenderLine(SampleResults.HandIn)[..200]),
            NUnit.Framework.Throws.InstanceOf<JsonException>());

    private static JsonSchema Schema() =>
        JsonSchema.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "results.schema.json")));
}
