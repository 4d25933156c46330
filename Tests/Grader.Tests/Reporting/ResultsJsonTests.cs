using System.Text.Json;
using Grader.Reporting;
using Grader.Results;
using NUnit.Framework;
using static VerifyNUnit.Verifier;

namespace Grader.Tests.Reporting;

internal sealed class ResultsJsonTests
{
    private static readonly IReadOnlyList<HandInResult> All = [Some.HandIn, Some.SelfCheck, Some.HostileHandIn];

    [Test]
    public Task Writes_the_form_that_programs_read() => Verify(ResultsJson.Render([Some.SelfCheck], "1.2.3"), "json");

    [Test]
    public void Obeys_its_schema() => Assert.That(Schema().Violations(ResultsJson.Render(All)), Is.Empty);

    [TestCase("\"version\": 1", "\"version\": 2", "$.version is not 1")]
    [TestCase("\"outcome\": \"skipped\"", "\"outcome\": \"fine\"", "$.handIns[0].exercises[1].checks[1].outcome is none of")]
    [TestCase("\"sheet\": \"dtu\",", "", "$.handIns[0] lacks sheet")]
    [TestCase("\"sheet\": \"dtu\",", "\"sheet\": \"dtu\", \"shoot\": 1,", "$.handIns[0] has an unknown shoot")]
    [TestCase("\"seed\": 20261", "\"seed\": 0.5", "$.handIns[0].seed is no integer")]
    public void Its_schema_refuses_another_form(string part, string other, string violation)
    {
        var json = ResultsJson.Render([Some.HandIn]);
        Assert.That(json, Does.Contain(part));
        Assert.That(Schema().Violations(json.Replace(part, other, StringComparison.Ordinal)), Has.Some.StartsWith(violation));
    }

    [Test]
    public void What_is_read_back_is_written_as_the_same_bytes()
    {
        var json = ResultsJson.Render(All);
        Assert.That(ResultsJson.Render(ResultsJson.Parse(json)), Is.EqualTo(json));
    }

    [Test]
    public void A_hand_in_survives_the_line_of_a_journal()
    {
        var line = ResultsJson.RenderLine(Some.HostileHandIn);
        var back = ResultsJson.ParseLine(line);
        Assert.Multiple(() =>
        {
            Assert.That(line, Does.Not.Contain('\n'));
            Assert.That(back.HandIn, Is.EqualTo(Some.HostileHandIn.HandIn));
            Assert.That(back.Console, Is.EqualTo(Some.Hostile));
            Assert.That(back.Exercises[0].Checks[0].Feedback, Is.EqualTo(Some.HostileHandIn.Exercises[0].Checks[0].Feedback));
            Assert.That(back.Exercises[0].Checks[0].Pictures[0].Panels[0].Series[0].X, Is.EqualTo(new[] { 0, double.NaN }));
        });
    }

    [Test]
    public void A_version_that_it_does_not_know_is_refused_by_name()
    {
        var json = ResultsJson.Render([]).Replace("\"version\": 1", "\"version\": 7", StringComparison.Ordinal);
        Assert.That(() => ResultsJson.Parse(json), Throws.TypeOf<JsonException>().With.Message.Contains("version 7"));
    }

    [Test]
    public void A_line_that_was_cut_off_is_refused() =>
        Assert.That(() => ResultsJson.ParseLine(ResultsJson.RenderLine(Some.HandIn)[..200]), Throws.InstanceOf<JsonException>());

    private static JsonSchema Schema() =>
        JsonSchema.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "results.schema.json")));
}
