using Grader.Reporting;
using NUnit.Framework;

namespace Grader.Tests.Reporting;

internal sealed class GitHubLogTests
{
    [Test]
    public void Every_line_outside_the_quotation_is_a_command_of_the_grader()
    {
        var lines = GitHubLog.Render(SampleResults.HostileHandIn, ".", "f00d").TrimEnd('\n').Split('\n').ToList();
        var end = lines.IndexOf("::f00d::");
        Assert.That(lines[0], Is.EqualTo("::stop-commands::f00d"));
        Assert.That(lines[1..end].Count(line => line.TrimStart().StartsWith("::", StringComparison.Ordinal)), Is.Zero);
        Assert.That(lines[(end + 1)..], Is.Not.Empty.And.All.StartsWith("::error "));
    }

    [Test]
    public void An_error_of_the_compiler_appears_once() =>
        Assert.That(GitHubLog.Render(SampleResults.HandIn, ".", "f00d").Split("CS0103"), Has.Length.EqualTo(2));

    [Test]
    public void The_listing_comes_first()
    {
        var log = GitHubLog.Render(SampleResults.HandIn, ".", "f00d");
        Assert.That(log, Does.StartWith("::stop-commands::f00d\nAda Lovelace: from 4.5 to 6 of 17 points on sheet dtu\n"));
    }
}
