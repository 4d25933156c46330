using Grader.Judging.Chance;

namespace Grader.Judging.Laws.Invertibility;

/// <summary>
/// Far from the data a map is still finite, and its inverse still gives back what it was given as far as its conditioning allows: an
/// exponential that is not kept in bounds overflows there.
/// </summary>
public static class FarPointsLaw
{
    /// <summary>Points of which a larger share may be rounding are not expected back.</summary>
    private const double LargestRounding = 1e-2;

    private const int Directions = 6;

    /// <summary>Expects finite images and log-determinants, and round trips, at these distances from 0, in random directions.</summary>
    /// <param name="map">The map; the other direction is asked by its <see cref="InvertibleMap.Reversed"/>.</param>
    /// <param name="seed">The check's seed.</param>
    /// <param name="distances">For instance 10, 50 and 1000 for a trained network, and 1e150 for a formula in double precision.</param>
    /// <exception cref="CheckFailedException">Names the first point where the law is violated.</exception>
    public static void Holds(InvertibleMap map, long seed, params double[] distances)
    {
        var numbers = new NormalNumbers(seed);
        var directions = Enumerable.Range(0, Directions).Select(k => Direction(numbers, k, map.Dimension)).ToArray();
        foreach (var distance in distances)
        {
            double[][] points = [.. directions.Select(direction => direction.Select(share => share * distance).ToArray())];
            RoundTripLaw.ComesBack(map, points, LargestRounding);
        }
    }

    private static double[] Direction(NormalNumbers numbers, int index, int dimension)
    {
        double[] direction = [.. Enumerable.Range(0, dimension).Select(i => numbers.At(index * dimension + i))];
        var length = Linearisation.Norm(direction);
        return [.. direction.Select(coordinate => coordinate / length)];
    }
}
