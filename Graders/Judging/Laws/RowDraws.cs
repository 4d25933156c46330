using Grader.Judging.Chance;

namespace Grader.Judging.Laws;

/// <summary>What a training has drawn to choose rows of its data.</summary>
/// <param name="draws">All draws of the training.</param>
/// <param name="rows">Number of rows of the data; nothing else of the exercise has as many values.</param>
internal sealed class RowDraws(IReadOnlyList<Draw> draws, int rows)
{
    /// <summary>Rows that were chosen one by one, by integers below their number; 0 where they were chosen in another way.</summary>
    public long Single => IsShuffledByExchanges ? 0 : draws.Where(draw => IsOfIntegersBelow(draw, rows)).Sum(draw => draw.Values.numel());

    /// <summary>Shuffles of all rows, each for a batch of its own or for one or more passes through the data.</summary>
    public long Shuffles => draws.LongCount(IsShuffle);

    /// <summary>The method of Fisher and Yates draws an integer below each number up to that of the rows.</summary>
    private bool IsShuffledByExchanges => new[] { rows - 1, rows - 2 }.All(values => draws.Any(draw => IsOfIntegersBelow(draw, values)));

    private static bool IsOfIntegersBelow(Draw draw, int values) => draw.Kind == DrawKind.Integers && draw.High - draw.Low == values;

    /// <summary>As many uniform numbers as there are rows, whose order is that of the rows.</summary>
    private bool IsShuffle(Draw draw) => draw.Kind == DrawKind.Uniform && draw.Values.numel() == rows;
}
