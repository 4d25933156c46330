using FluentAssertions;
using Grader.Cli.Journal;
using NUnit.Framework;

namespace Grader.Tests.Cli.Journal;

public sealed class MarkDifferenceTests
{
    [Test]
    public void Only_exercises_whose_points_changed_are_listed()
    {
        var before = new MarkSummary("toy", false, [("1", 2), ("2", 3), ("gone", 1)]);
        var now = new MarkSummary("toy", false, [("1", 2 + 1e-9), ("2", 1), ("new", 4)]);

        MarkDifference.Between(before, now).Should().Equal(
            new MarkDifference("2", 3, 1), new MarkDifference("new", 0, 4), new MarkDifference("gone", 1, 0));
    }
}
