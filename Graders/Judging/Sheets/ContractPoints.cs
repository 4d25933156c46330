using System.Globalization;

namespace Grader.Judging.Sheets;

/// <summary>Makes sure that points of single contracts fit into what the checks of their exercise give.</summary>
/// <param name="exercise">The exercise.</param>
/// <param name="name">Name of its file in messages.</param>
internal sealed class ContractPoints(SheetExercise exercise, string name)
{
    /// <summary>Makes sure that the points can be given as written.</summary>
    /// <param name="weightOf">Weight of all checks of a contract.</param>
    /// <exception cref="SheetException">They cannot.</exception>
    public void RequireFit(Func<Type, double> weightOf)
    {
        foreach (var (contract, points) in exercise.ContractPoints)
            RequireUsable(contract.Name, points, weightOf(contract));

        if (exercise.ContractPoints.Count > 0)
            RequireSum();
    }

    private void RequireUsable(string contract, double points, double weight)
    {
        if (!(points > 0) || !double.IsFinite(points))
            throw Wrong(contract, points, "write more than 0, or only its name, so that its checks share what the others leave");

        if (exercise.Choose is { } choose)
            throw Wrong(contract, points, $"but any {choose} of its contracts are chosen, each worth the same; leave out one of the two");

        if (weight == 0)
            throw Wrong(contract, points, "but its checks have weight 0 and only inform; leave the points out");
    }

    /// <summary>Contracts without points of their own need some that are left; where there are none, nothing may be left.</summary>
    private void RequireSum()
    {
        var others = exercise.Contracts.Except(exercise.ContractPoints.Keys).Select(contract => contract.Name).ToList();
        var fits = others.Count > 0 ? exercise.SharedPoints > 0 : exercise.SharedPoints == 0;
        if (fits)
            return;

        var given = Number(exercise.CheckPoints - exercise.SharedPoints);
        var (left, remedy) = others.Count > 0
            ? ($", which leaves none for {string.Join(", ", others)}", "lower some of them")
            : ("", "make them add up, or give one contract none of its own");
        throw new SheetException($"{name}: exercise {exercise.Id} has {Number(exercise.CheckPoints)} points for checks, "
            + $"and its contracts have {given} of their own{left}; {remedy}.");
    }

    private SheetException Wrong(string contract, double points, string reason) =>
        new($"{name}: exercise {exercise.Id} gives the contract {contract} {Number(points)} points; {reason}.");

    private static string Number(double points) => Math.Round(points, 9).ToString(CultureInfo.InvariantCulture);
}
