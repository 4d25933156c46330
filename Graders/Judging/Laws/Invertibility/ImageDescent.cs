using MathNet.Numerics.LinearAlgebra;

namespace Grader.Judging.Laws.Invertibility;

/// <summary>Moves the second point of each pair until its image is that of the first, by damped Gauss–Newton steps.</summary>
internal static class ImageDescent
{
    private const int Steps = 15;
    private const double Damping = 1e-7;

    /// <summary>The pairs after the descent; all of them take each step in one call of the map.</summary>
    public static CollidingPoints[] Run(InvertibleMap map, Box box, CollidingPoints[] pairs)
    {
        var goals = map.At([.. pairs.Select(pair => pair.First)]).Points;
        double[][] points = [.. pairs.Select(pair => pair.Second)];
        for (var step = 0; step < Steps; step++)
        {
            var here = Linearisation.At(map, points);
            points = [.. here.Select((at, k) => box.Clamped(Moved(at, goals[k], box.Diameter / 8)))];
        }

        return [.. pairs.Zip(points, (pair, point) => pair with { Second = point })];
    }

    /// <summary>One step of limited length.</summary>
    private static double[] Moved(Linearisation at, double[] goal, double longest)
    {
        var residual = Vector<double>.Build.Dense(goal.Length, i => goal[i] - at.Image[i]);
        var damped = at.Jacobian.TransposeThisAndMultiply(at.Jacobian);
        var damping = Damping * damped.Trace() + double.Epsilon;
        for (var i = 0; i < goal.Length; i++)
            damped[i, i] += damping;

        var step = damped.Solve(at.Jacobian.TransposeThisAndMultiply(residual));
        var length = step.L2Norm();
        if (!double.IsFinite(length) || length == 0)
            return at.Point;

        var share = Math.Min(1, longest / length);
        return [.. at.Point.Select((coordinate, i) => coordinate + share * step[i])];
    }
}
