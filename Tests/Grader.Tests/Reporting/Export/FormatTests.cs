using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using FluentAssertions;
using Grader.Reporting.Export;
using Grader.Results;
using NUnit.Framework;
using static VerifyNUnit.Verifier;

namespace Grader.Tests.Reporting.Export;

/// <summary>The forms of other systems.</summary>
internal sealed class FormatTests
{
    private static readonly Dictionary<string, string> none = [];

    [Test]
    public Task Exercism_shows_the_checks_in_their_order() => Verify(Exercism.Render(SampleResults.HandIn), "json");

    [Test]
    public Task Gradescope_shows_points_by_exercise_and_hides_hidden_checks_until_the_due_date() =>
        Verify(Gradescope.Render(SampleResults.HandIn), "json");

    [Test]
    public Task PrairieLearn_gets_the_share_of_the_points() => Verify(PrairieLearn.Render(SampleResults.HandIn), "json");

    [Test]
    public Task JUnit_has_a_suite_for_each_exercise() => Verify(JUnit.Render(SampleResults.HandIn), "xml");

    [Test]
    public Task Classroom50_gets_whole_numbers_that_add_up() => Verify(
        Classroom50.Render(
            SampleResults.HandIn with { Rounding = 1, Lateness = new Lateness("1 point for each day begun", 1) { Hours = 2 } },
            new Dictionary<string, string> { ["classroom"] = "dgm", ["graded_at"] = "2026-11-22T20:00:00Z" }),
        "json");

    [Test]
    public void Text_of_a_hand_in_stays_text_in_every_form()
    {
        var hostile = SampleResults.HostileHandIn;
        foreach (var json in new[]
                 {
                     Exercism.Render(hostile), Gradescope.Render(hostile), PrairieLearn.Render(hostile), Classroom50.Render(hostile, none),
                 })
        {
            using var document = JsonDocument.Parse(json);
            json.Should().NotContain("\u001b").And.NotContain("\u202e");
        }

        var strange = hostile with { HandIn = hostile.HandIn with { Name = "\ufffe\u0000 name" } };
        XDocument.Parse(JUnit.Render(strange)).Descendants("script").Should().BeEmpty();
    }

    [Test]
    public void Exercism_gets_at_most_500_characters_of_output_and_500_KB_in_all()
    {
        var text = new string('x', 10_000);
        var check = SampleResults.Check("Long", "Long", Outcome.Failed) with
        {
            Notes = [text],
            Feedback = new Feedback(text) { Found = text },
        };
        var exercise = new ExerciseResult("dtu.3.1", "Long", 0, 1, [.. Enumerable.Repeat(check, 150)]);
        var json = Exercism.Render(SampleResults.HandIn with { Exercises = [exercise], Messages = [] });

        Encoding.UTF8.GetByteCount(json).Should().BeLessThanOrEqualTo(Exercism.Limit);
        using var document = JsonDocument.Parse(json);
        document.RootElement.GetProperty("tests").EnumerateArray().Should().HaveCount(150).And.OnlyContain(test =>
            test.GetProperty("output").GetString()!.Length <= 500 && test.GetProperty("message").GetString()!.Length > 0);
    }

    [Test]
    public void PrairieLearn_is_told_in_at_most_1_MB()
    {
        var check = SampleResults.Check("Long", "Long", Outcome.Failed) with { Feedback = new Feedback(new string('x', 10_000)) };
        var exercise = new ExerciseResult("dtu.3.1", "Long", 0, 1, [.. Enumerable.Repeat(check, 500)]);

        var json = PrairieLearn.Render(SampleResults.HandIn with { Exercises = [exercise] });

        Encoding.UTF8.GetByteCount(json).Should().BeLessThanOrEqualTo(PrairieLearn.Limit);
        json.Should().Contain("\"score\": 0");
    }

    [Test]
    public void What_does_not_compile_is_an_error_and_costs_no_attempt()
    {
        var broken = SampleResults.HandIn with
        {
            Exercises = [new ExerciseResult("dtu.3.1", "One", 0, 2, [SampleResults.Check("A", "A", Outcome.StudentError)])],
        };

        JsonDocument.Parse(PrairieLearn.Render(broken)).RootElement.EnumerateObject().Select(property => property.Name)
            .Should().Equal("gradable", "format_errors");
        PrairieLearn.Render(broken).Should().Contain("\"gradable\": false").And.Contain("CS0103");
        Exercism.Render(broken).Should().Contain("\"status\": \"error\"").And.Contain("CS0103");
    }

    [Test]
    public void A_check_that_gives_no_points_never_fails_a_build()
    {
        var informs = SampleResults.Check("Moons", "Samples lie on the moons", Outcome.Failed) with { Weight = 0 };
        var result = SampleResults.HandIn with { Messages = [], Exercises = [new ExerciseResult("dtu.3.1", "One", 0, 2, [informs])] };

        JUnit.Render(result).Should().Contain("failures=\"0\"");
        Exercism.Render(result).Should().Contain("\"status\": \"pass\"");
    }

    [Test]
    public void Moodle_finds_the_feedback_by_the_number_after_the_first_underscore()
    {
        MoodleFeedback.FoldersOf(new HandInInfo("x", "Ann_Marie /Lee", "") { PlatformId = "12" })
            .Should().Equal("Ann Marie  Lee_12_assignsubmission_file_");
        MoodleFeedback.FoldersOf(new HandInInfo("x", "Team", "") { PlatformId = "12", Members = ["Ann"] }).Should().BeEmpty();
        MoodleFeedback.FolderOf(new RosterRow(0, "12", "")).Should().Be("Participant_12_assignsubmission_file_");
    }
}
