using FluentAssertions;
using Grader.Grading.Journal;
using NUnit.Framework;

namespace Grader.Tests.Cli.Journal;

public sealed class PointsDifferenceTests
{
    [Test]
    public void Only_exercises_whose_points_changed_are_listed()
    {
        var before = new PointsSummary("toy", false, [("1", 2), ("2", 3), ("gone", 1)]);
        var now = new PointsSummary("toy", false, [("1", 2 + 1e-9), ("2", 1), ("new", 4)]);

        PointsDifference.Between(before, now).Should().Equal(
            new PointsDifference("2", 3, 1), new PointsDifference("new", 0, 4), new PointsDifference("gone", 1, 0));
    }
}
