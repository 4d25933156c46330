using FluentAssertions;
using Grader.Judging.Statistics.Samples;
using NUnit.Framework;

namespace Grader.Tests.Judging.Statistics.Samples;

internal sealed class RowDistancesTests
{
    [Test]
    public void The_nearest_other_row_is_found_and_equal_rows_have_distance_0()
    {
        // By hand: (3, 4) is 5/√2 from (0, 0) as a root mean square.
        double[][] rows = [[0, 0], [3, 4], [30, 40], [30, 40]];

        RowDistances.ToNearestOther(rows).Should().Equal([5 / Math.Sqrt(2), 5 / Math.Sqrt(2), 0, 0], Near);
    }

    [Test]
    public void The_energy_distance_is_that_of_its_formula()
    {
        // By hand, one number a row: E|X − Y| = (2 + 4 + 1 + 3)/4 = 2.5, E|X − X′| = 1, E|Y − Y′| = 2.
        RowDistances.RelativeEnergy([[0], [1]], [[2], [4]]).Should().BeApproximately((2 * 2.5 - 1 - 2) / 2.5, 1e-12);
    }

    private static bool Near(double found, double expected) => Math.Abs(found - expected) < 1e-12;
}
