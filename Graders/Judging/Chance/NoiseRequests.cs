namespace Grader.Judging.Chance;

/// <summary>
/// What a noise source is asked for. A request to which there is no answer, or for more numbers than any exercise needs, is refused with
/// an <see cref="ArgumentException"/> that says why.
/// </summary>
/// <param name="mostInAll">Numbers that the source gives in all: as many as its check can keep, or has the time for.</param>
public sealed class NoiseRequests(long mostInAll)
{
    private const long MostInOneDraw = 50_000_000;

    private long given;

    /// <summary>The shape as a copy that the hand-in cannot change, once it is known that it can be answered.</summary>
    public long[] Shape(long[] shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        if (Array.Exists(shape, size => size < 0))
            throw new ArgumentException($"no size in the shape [{string.Join(", ", shape)}] may be negative.");

        var count = shape.Aggregate(1.0, (product, size) => product * size);
        if (count > MostInOneDraw)
            throw new ArgumentException($"one draw gives at most {MostInOneDraw:N0} numbers; a shape that has more is a mistake.");

        given += (long)count;
        return given <= mostInAll
            ? [.. shape]
            : throw new ArgumentException($"this source gives at most {mostInAll:N0} numbers in all; more are a mistake in a loop.");
    }

    /// <summary>Refuses bounds between which there is no integer, or more of them than int64 can count.</summary>
    public static void Bounds(long low, long high)
    {
        if (low >= high)
            throw new ArgumentException($"there is no integer from {low} to {high} − 1; the upper bound must be the larger one.");

        if (high - low < 0)
            throw new ArgumentException($"there are more integers from {low} to {high} − 1 than int64 can count.");
    }
}
