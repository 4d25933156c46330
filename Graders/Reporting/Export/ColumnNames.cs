namespace Grader.Reporting.Export;

/// <summary>What a platform calls the columns that are read or filled, which depends on the language of whoever downloads them.</summary>
public sealed class ColumnNames
{
    private readonly Dictionary<string, string[]> titles;

    private ColumnNames(IEnumerable<KeyValuePair<string, string[]>> titles) =>
        this.titles = new(titles, StringComparer.OrdinalIgnoreCase);

    /// <summary>Those of Moodle's offline grading worksheet, in English and in German.</summary>
    public static ColumnNames Moodle { get; } = new(new Dictionary<string, string[]>
    {
        ["identifier"] = ["Identifier", "ID"],
        ["name"] = ["Full name", "Vollständiger Name"],
        ["number"] = ["ID number", "ID-Nummer"],
        ["email"] = ["Email address", "E-Mail-Adresse"],
        ["group"] = ["Group", "Gruppe"],
        ["grade"] = ["Grade", "Bewertung"],
        ["maximum"] = ["Maximum Grade", "Bestwertung"],
        ["submitted"] = ["Last modified (submission)", "Zuletzt geändert (Abgabe)"],
        ["comments"] = ["Feedback comments", "Feedback als Kommentar"],
    });

    /// <summary>Those of Canvas's gradebook, in English.</summary>
    public static ColumnNames Canvas { get; } = new(new Dictionary<string, string[]>
    {
        ["identifier"] = ["ID"],
        ["name"] = ["Student"],
        ["number"] = ["SIS User ID"],
        ["email"] = ["SIS Login ID"],
    });

    /// <summary>The same with other titles: "grade=Bewertung".</summary>
    /// <exception cref="ExportException">One of them is no key and title, or the key is none of these.</exception>
    public ColumnNames With(IEnumerable<string> renamed)
    {
        var all = new ColumnNames(titles);
        foreach (var text in renamed)
        {
            if (text.Split('=', 2) is not [var key, { Length: > 0 } title] || !titles.ContainsKey(key.Trim()))
            {
                throw new ExportException($"--column {text}: write <key>=<title of the column>, with one of the keys "
                    + $"{string.Join(", ", titles.Keys)}; for example {titles.Keys.First()}=\"Teilnehmer/in\".");
            }
            all.titles[key.Trim()] = [title.Trim()];
        }

        return all;
    }

    /// <summary>Where a table has a column; null where it has none.</summary>
    public int? Find(PlatformTable table, string key) =>
        titles.GetValueOrDefault(key, []).Select(table.Column).FirstOrDefault(column => column is not null);

    /// <summary>Where a table has a column.</summary>
    /// <exception cref="ExportException">It has none.</exception>
    public int Require(PlatformTable table, string key) => Find(table, key) ?? throw new ExportException(
        $"there is no column {Quoted(titles[key], " or ")}. The columns are {Quoted(table.Header, ", ")}; "
        + $"say which one it is with --column {key}=<title>.");

    private static string Quoted(IEnumerable<string> titles, string separator) =>
        string.Join(separator, titles.Select(title => $"\"{title}\""));
}
