namespace Grader.Reporting.Export;

/// <summary>What was filled into a platform's table, and what a tutor should look at.</summary>
/// <param name="Filled">Rows that got a mark.</param>
/// <param name="RowsWithoutHandIn">Persons whose rows stay as they were.</param>
/// <param name="Problems">Hand-ins whose row is not known for sure, and marks that are not as they should be; one sentence each.</param>
public sealed record FillReport(int Filled, IReadOnlyList<RosterRow> RowsWithoutHandIn, IReadOnlyList<string> Problems);
