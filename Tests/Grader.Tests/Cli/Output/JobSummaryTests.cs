using FluentAssertions;
using Grader.Reporting;
using NUnit.Framework;

namespace Grader.Tests.Cli.Output;

internal sealed class JobSummaryTests
{
    [Test]
    public void Every_hand_in_of_a_step_adds_its_feedback()
    {
        using var scratch = new TestFolder();

        JobSummary.Append(scratch["summary.md"], ToyResults.Result("anna"));
        JobSummary.Append(scratch["summary.md"], ToyResults.Result("bob"));

        File.ReadAllText(scratch["summary.md"]).Should().MatchRegex("(?s)^# anna.*# bob");
    }

    [Test]
    public void What_does_not_fit_is_mentioned_and_the_rest_stays()
    {
        using var scratch = new TestFolder();
        var full = new string('x', MarkdownReport.Limit - 40_000);
        scratch.Write("summary.md", full);

        for (var i = 0; i < 100; i++)
            JobSummary.Append(scratch["summary.md"], ToyResults.Result("anna"));

        var summary = File.ReadAllText(scratch["summary.md"]);
        summary.Should().StartWith(full).And.EndWith("it is in the files that --out names.\n");
        summary.Length.Should().BeLessThanOrEqualTo(MarkdownReport.Limit);
    }
}
