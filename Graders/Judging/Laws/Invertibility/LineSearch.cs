namespace Grader.Judging.Laws.Invertibility;

/// <summary>Colliding points of a map of the real line: a continuous map that turns somewhere takes values twice.</summary>
internal static class LineSearch
{
    private const int Cells = 2000, Bisections = 60;

    /// <summary>Two points that collide, or null where the values on a grid only rise, or only fall.</summary>
    public static CollidingPoints? Run(InvertibleMap map, Box box)
    {
        var width = (box.High[0] - box.Low[0]) / Cells;
        double[] grid = [.. Enumerable.Range(0, Cells + 1).Select(i => box.Low[0] + i * width)];
        var values = Values(map, grid);
        var (highest, lowest) = (Array.IndexOf(values, values.Max()), Array.IndexOf(values, values.Min()));
        return new[] { highest, lowest }
            .Select(turn => Around(map, grid, values, turn))
            .Append(Flat(grid, values))
            .Concat(Enumerable.Range(1, Cells - 1).Where(i => Turns(values, i)).Take(8).Select(i => Around(map, grid, values, i)))
            .FirstOrDefault(pair => pair?.AreProvenBy(map) == true);
    }

    private static bool Turns(double[] values, int i) => (values[i] - values[i - 1]) * (values[i + 1] - values[i]) < 0;

    /// <summary>Looks from a turning point for a value on the left that is taken again on the right.</summary>
    private static CollidingPoints? Around(InvertibleMap map, double[] grid, double[] values, int turn)
    {
        var reach = Math.Min(turn, grid.Length - 1 - turn);
        if (reach == 0)
            return null;

        var side = Math.Max(1, reach / 2);
        var (left, goal) = (grid[turn - side], values[turn - side]);
        var beyond = Enumerable.Range(turn + 1, grid.Length - 1 - turn)
            .FirstOrDefault(i => (values[i] - goal) * (values[turn] - goal) <= 0);
        return beyond == 0 ? null : new([left], [Bisected(map, grid[beyond - 1], grid[beyond], goal)]);
    }

    /// <summary>The longest stretch of equal neighbours.</summary>
    private static CollidingPoints? Flat(double[] grid, double[] values)
    {
        var (start, best) = (0, (First: 0, Last: 0));
        for (var i = 1; i < values.Length; i++)
        {
            start = values[i].Equals(values[i - 1]) ? start : i;
            best = i - start > best.Last - best.First ? (start, i) : best;
        }

        return best.Last > best.First ? new([grid[best.First]], [grid[best.Last]]) : null;
    }

    private static double Bisected(InvertibleMap map, double before, double after, double goal)
    {
        var falls = Values(map, [before])[0] > goal;
        for (var i = 0; i < Bisections; i++)
        {
            var middle = (before + after) / 2;
            (before, after) = Values(map, [middle])[0] > goal == falls ? (middle, after) : (before, middle);
        }

        return (before + after) / 2;
    }

    private static double[] Values(InvertibleMap map, double[] points) =>
        [.. map.At([.. points.Select(x => (double[])[x])]).Points.Select(image => image[0])];
}
