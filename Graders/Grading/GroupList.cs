using Grader.Results;

namespace Grader.Grading;

/// <summary>
/// Who is in which group, as the tutor's file says: a CSV file with the columns "group" and "member", one row for each member.
/// </summary>
internal sealed class GroupList
{
    private readonly ILookup<string, string> members;

    private GroupList(ILookup<string, string> members) => this.members = members;

    /// <summary>Reads a file.</summary>
    /// <exception cref="RefusedException">It is no such file.</exception>
    public static GroupList Read(string path)
    {
        var table = TableFile.Read(path);
        if (table.Column("group") is not { } group || table.Column("member") is not { } member)
        {
            throw new RefusedException($"\"{path}\" has the columns {string.Join(", ", table.Header)}; "
                + "it takes \"group\" (name, id or platform key of the hand-in) and \"member\" (name or platform key), a row for each.");
        }

        var rows = Enumerable.Range(0, table.Rows.Count).Select(row => (Group: table.Cell(row, group), Member: table.Cell(row, member)))
            .Where(row => row is { Group.Length: > 0, Member.Length: > 0 });
        return new(rows.ToLookup(row => row.Group, row => row.Member, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The members of a hand-in, each once; null where its group is not in the list.</summary>
    public IReadOnlyList<string>? MembersOf(HandInInfo handIn) =>
        KeysOf(handIn).Select(key => members[key].Distinct(StringComparer.OrdinalIgnoreCase).ToList())
            .FirstOrDefault(list => list.Count > 0);

    /// <summary>The groups that none of the hand-ins is from.</summary>
    public IEnumerable<string> Without(IEnumerable<HandInInfo> handIns) =>
        members.Select(group => group.Key).Except(handIns.SelectMany(KeysOf), StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> KeysOf(HandInInfo handIn) => new[] { handIn.Id, handIn.PlatformId, handIn.Name }.OfType<string>();
}
