using System.Text.RegularExpressions;
using Grader.Results;

namespace Grader.Reporting.Export;

/// <summary>The persons of a platform's table, and whose hand-in is whose.</summary>
public sealed partial class Roster
{
    private Roster(IReadOnlyList<RosterRow> rows) => Rows = rows;

    /// <summary>Everybody, in the order of the table.</summary>
    public IReadOnlyList<RosterRow> Rows { get; }

    /// <summary>The persons of a table. A row without a key, such as Canvas's row of the points, is nobody's.</summary>
    public static Roster Of(PlatformTable table, ColumnNames columns)
    {
        var (identifier, name, team) = (columns.Require(table, "identifier"), columns.Find(table, "name"), columns.Find(table, "group"));
        int?[] keys = [columns.Find(table, "number"), columns.Find(table, "email")];
        return new(
        [
            .. from index in Enumerable.Range(0, table.Rows.Count)
               let id = table.Cell(index, identifier)
               where id.Length > 0
               let number = TrailingNumber().Match(id).Value
               select new RosterRow(index, number.Length > 0 ? number : id, table.Cell(index, name))
               {
                   Keys = [.. keys.Select(key => table.Cell(index, key)).Where(key => key.Length > 0).Prepend(id)],
                   Group = table.Cell(index, team),
               },
        ]);
    }

    /// <summary>
    /// The rows of everybody who gets the mark of a hand-in: of its members; else of the group with its name; else the row with its
    /// platform key, its name, its e-mail address or its number.
    /// </summary>
    /// <param name="handIn">Whose rows.</param>
    /// <param name="problems">Gets a sentence for everybody whose row is not known for sure.</param>
    public IReadOnlyList<RosterRow> Find(HandInInfo handIn, ICollection<string> problems)
    {
        if (handIn.Members is { } members)
            return [.. members.Select(member => One(handIn, member, OfPerson(member), problems)).OfType<RosterRow>().Distinct()];

        var team = Rows.Where(row => row.Group.Length > 0 && IsSameName(row.Group, handIn.Name)).ToList();
        if (team.Count > 0)
            return team;

        var withKey = Rows.Where(row => row.PlatformId == handIn.PlatformId).ToList();
        var named = withKey.Count > 0 ? withKey : OfPerson(handIn.Name);
        return One(handIn, handIn.Name, named.Count > 0 ? named : OfPerson(handIn.Id), problems) is { } row ? [row] : [];
    }

    private List<RosterRow> OfPerson(string text)
    {
        var withKey = Rows.Where(row => row.Keys.Append(row.PlatformId).Contains(text.Trim(), StringComparer.OrdinalIgnoreCase)).ToList();
        return withKey.Count > 0 ? withKey : [.. Rows.Where(row => IsSameName(row.Name, text))];
    }

    private static RosterRow? One(HandInInfo handIn, string person, List<RosterRow> found, ICollection<string> problems)
    {
        if (found is [var one])
            return one;

        var whose = person == handIn.Name ? $"hand-in {handIn.Id}" : $"member \"{PlainText.Line(person)}\" of hand-in {handIn.Id}";
        problems.Add(found.Count == 0
            ? $"{whose}: no row has this key or name."
            : $"{whose}: {found.Count} rows fit ({string.Join(", ", found)}); fill them in by hand, "
                + "or name its members by their platform keys with \"grader grade --members\".");
        return null;
    }

    /// <summary>True for equal names, however their parts are separated: "Doe, Jane" is "doejane" in archives, and Jane Doe.</summary>
    private static bool IsSameName(string name, string other) =>
        Spellings(name).Intersect(Spellings(other)).Any(spelling => spelling.Length > 0);

    private static string[] Spellings(string name) => [Letters(name), Letters(string.Join(' ', name.Split(',', 2).Reverse()))];

    private static string Letters(string name) => string.Concat(name.Normalize().Where(char.IsLetterOrDigit)).ToLowerInvariant();

    [GeneratedRegex(@"\d+$")]
    private static partial Regex TrailingNumber();
}
