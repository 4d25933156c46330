using System.Text;
using Grader.Judging.Manifests;

namespace Grader.Tests.KillMatrix;

/// <summary>
/// The kill matrix of one contract as text: its checks with their share of the points and how many mutants each catches, then a line for
/// each mutant with what it costs and what every check says of it.
/// </summary>
/// <param name="contract">"Diffusion/AncestralSampler".</param>
/// <param name="checks">The contract's checks, the columns of the matrix.</param>
/// <param name="rows">Its mutants.</param>
internal sealed class MatrixTable(string contract, IReadOnlyList<CheckDescription> checks, IReadOnlyList<MatrixRow> rows)
{
    private const string Legend = """
        × fails, ~ fails for some seeds
        ○ is skipped and would fail, – is skipped: a check that it needs fails
        · passes
        """;

    private const int NameWidth = 36;

    /// <summary>The contract's own checks and those of others that catch one of its mutants.</summary>
    private readonly List<string> columns =
        [.. checks.Select(check => check.Id).Concat(rows.SelectMany(row => row.EverCaught).Order(StringComparer.Ordinal)).Distinct()];

    public override string ToString()
    {
        var text = new StringBuilder($"{contract}: {rows.Count} mutants, {rows.Count(row => row.Caught.Any())} caught\n\n{Legend}\n\n");
        text.Append("    share   ×   ○\n");
        text.AppendJoin('\n', columns.Select(ColumnLine)).Append("\n\n");
        text.Append($"{"",-NameWidth}  cost{string.Concat(columns.Select((_, i) => $"{i + 1,3}"))}\n");
        text.AppendJoin('\n', rows.Select(RowLine)).Append('\n');
        return text.ToString().ReplaceLineEndings("\n");
    }

    private string ColumnLine(string check, int index) =>
        $"{index + 1,2} {Share(check),6} {Count(check, MatrixCell.Fails),3} {Count(check, MatrixCell.WouldFail),3}  {NameOf(check)}";

    private string RowLine(MatrixRow row)
    {
        var cells = string.Concat(columns.Select(check => $"  {Symbol(row.CellOf(check))}"));
        return $"{row.Mutant.Name,-NameWidth} {row.CostIn(checks),5:P0}{cells}".TrimEnd();
    }

    /// <summary>A check's share of the contract's points; nothing for one of another contract.</summary>
    private string Share(string id) => checks.FirstOrDefault(check => check.Id == id) is { } check
        ? $"{check.Weight / checks.Sum(other => other.Weight):P0}"
        : "";

    private int Count(string check, MatrixCell cell) => rows.Count(row => row.CellOf(check) == cell);

    /// <summary>With its fixture where the contract has several, or none of its own.</summary>
    private string NameOf(string check) =>
        columns.Select(FixtureOf).Distinct().Count() == 1 ? check[(check.IndexOf('.') + 1)..] : check;

    private static string FixtureOf(string check) => check[..check.IndexOf('.')];

    private static char Symbol(MatrixCell cell) => cell switch
    {
        MatrixCell.Passes => '·',
        MatrixCell.Fails => '×',
        MatrixCell.FailsForSomeSeeds => '~',
        MatrixCell.WouldFail => '○',
        MatrixCell.Skipped => '–',
        _ => ' ',
    };
}
