using Grader.Wire;

namespace Grader.Authoring.Try;

/// <summary>
/// Chooses which mistakes are tried where there are too many: of each kind in turn, the likeliest kinds first, so that a few mistakes are
/// of many kinds.
/// </summary>
internal static class MistakeChoice
{
    /// <summary>The chosen mistakes, in the order of the sources.</summary>
    /// <param name="found">All that were found.</param>
    /// <param name="contractsOf">The contracts that a mistake concerns; one that concerns none is not tried.</param>
    /// <param name="most">How many concern one contract at most.</param>
    public static IReadOnlyList<SourceMistake> Of(
        IReadOnlyList<SourceMistake> found, Func<SourceMistake, IReadOnlyList<Type>> contractsOf, int most)
    {
        var chosen = new HashSet<SourceMistake>();
        foreach (var ofContract in found.SelectMany(mistake => contractsOf(mistake), (mistake, contract) => (mistake, contract))
            .GroupBy(pair => pair.contract, pair => pair.mistake))
        {
            var free = most - ofContract.Count(chosen.Contains);
            chosen.UnionWith(InTurn(ofContract).Where(mistake => !chosen.Contains(mistake)).Take(free));
        }

        return [.. found.Where(chosen.Contains)];
    }

    /// <summary>The first of each kind, then the second of each, and so on.</summary>
    private static IEnumerable<SourceMistake> InTurn(IEnumerable<SourceMistake> mistakes) => mistakes
        .GroupBy(mistake => mistake.Kind)
        .SelectMany(kind => kind.Select((mistake, turn) => (mistake, turn)))
        .OrderBy(next => next.turn).ThenBy(next => next.mistake.Rank).Select(next => next.mistake);
}
