using System.Reflection;
using Grader.Judging.Laws;

namespace Grader.Judging.Manifests;

/// <summary>One line of the table contract × law family.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Cells">One for each family, in the order of <see cref="LawFamily"/>.</param>
public sealed record LawRow(Type Contract, IReadOnlyList<LawCell> Cells)
{
    /// <summary>The rows of all contracts, read from the attributes of their fixtures and checks.</summary>
    public static IEnumerable<LawRow> All(Manifest manifest) =>
        manifest.Contracts.Select(contract => Of(contract, [.. manifest.Of(contract)]));

    private static LawRow Of(Type contract, IReadOnlyList<CheckDescription> checks)
    {
        var exempt = checks.Select(check => check.Fixture).Distinct()
            .SelectMany(fixture => fixture.GetCustomAttributes<ExemptsAttribute>()).ToLookup(exempt => exempt.Family);
        return new(contract,
        [
            .. Enum.GetValues<LawFamily>().Select(family => CellOf(
                contract,
                family,
                [.. checks.Where(check => check.Covers.Contains(family))],
                [.. exempt[family].Select(entry => entry.Because)])),
        ]);
    }

    /// <summary>What a fixture says goes before what the signature says.</summary>
    private static LawCell CellOf(Type contract, LawFamily family, IReadOnlyList<CheckDescription> checks, IReadOnlyList<string> said)
    {
        var derived = checks.Count == 0 && said.Count == 0 ? SignatureReasons.Of(contract, family) : null;
        return new(family, checks, derived is null ? said : [derived]);
    }
}

/// <summary>How a contract meets one law family.</summary>
/// <param name="Family">The family.</param>
/// <param name="Checks">The checks that ask for it.</param>
/// <param name="Reasons">Why it cannot apply; empty where checks ask for it.</param>
public sealed record LawCell(LawFamily Family, IReadOnlyList<CheckDescription> Checks, IReadOnlyList<string> Reasons)
{
    /// <summary>Either checks ask for the family, or one reason is given why it cannot apply.</summary>
    public bool IsComplete => Checks.Count > 0 ? Reasons.Count == 0 : Reasons.Count == 1;
}
