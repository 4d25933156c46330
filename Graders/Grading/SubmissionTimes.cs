using Grader.Reporting.Export;
using Grader.Results;

namespace Grader.Grading;

/// <summary>When each hand-in came, as a table says: Moodle's grading worksheet, or another CSV file with two such columns.</summary>
internal sealed class SubmissionTimes
{
    private readonly Roster roster;
    private readonly Dictionary<int, DateTimeOffset> times;

    private SubmissionTimes(Roster roster, Dictionary<int, DateTimeOffset> times) => (this.roster, this.times) = (roster, times);

    /// <summary>Reads a file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="columns">What its columns are called.</param>
    /// <param name="offset">From UTC, for times that do not say theirs.</param>
    /// <exception cref="RefusedException">It is no such file, or has a time that is not understood.</exception>
    public static SubmissionTimes Read(string path, ColumnNames columns, TimeSpan offset)
    {
        var table = TableFile.Read(path);
        var (roster, column) = TableFile.Naming(path, () => (Roster.Of(table, columns), columns.Require(table, "submitted")));
        DateTimeOffset Time(int row, string text) => Moment.Parse(text, offset) ?? throw new RefusedException(
            $"\"{path}\", line {table.LineOf(row)}: \"{text}\" is no time that is understood. These are: {Moment.Forms}. "
            + "Nothing was graded.");

        // Moodle writes "-" where nothing was handed in.
        return new(roster, roster.Rows.Select(row => (row.Index, Text: table.Cell(row.Index, column)))
            .Where(cell => cell.Text is not ("" or "-"))
            .ToDictionary(cell => cell.Index, cell => Time(cell.Index, cell.Text)));
    }

    /// <summary>When a hand-in came, the latest time where several rows are its; null where the table does not say.</summary>
    public DateTimeOffset? Of(HandInInfo handIn)
    {
        var found = roster.Find(handIn, []).Where(row => times.ContainsKey(row.Index)).Select(row => times[row.Index]).ToList();
        return found.Count > 0 ? found.Max() : null;
    }
}
