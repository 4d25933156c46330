using System.Globalization;

namespace Grader.Wire;

/// <summary>How a child is told of the course's contracts: the number of their assemblies, and the path of each.</summary>
public static class ContractArguments
{
    /// <summary>The arguments for a set.</summary>
    public static IReadOnlyList<string> Of(ContractSet contracts) =>
        [contracts.Paths.Count.ToString(CultureInfo.InvariantCulture), .. contracts.Paths];

    /// <summary>Loads the set in the child.</summary>
    /// <param name="arguments">Those of <see cref="Of"/>, and others behind them.</param>
    /// <returns>The set, and the other arguments.</returns>
    public static (ContractSet Contracts, string[] Others) Parse(string[] arguments)
    {
        var end = 1 + int.Parse(arguments[0], CultureInfo.InvariantCulture);
        return (ContractSet.Load(arguments[1..end]), arguments[end..]);
    }
}
