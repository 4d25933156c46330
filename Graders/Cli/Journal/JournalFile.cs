using System.Text;
using Grader.Results;

namespace Grader.Cli.Journal;

/// <summary>
/// The record of a grading: one JSON line for each check and each whole hand-in, appended as they end. What it holds is not graded
/// again. A last line that a crash left incomplete is removed. Safe for use by many threads; a second process cannot open it.
/// </summary>
internal sealed class JournalFile : IDisposable
{
    private readonly FileStream file;
    private readonly Lock gate = new();
    private readonly Dictionary<string, LineRange> rangeOfResult = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, CheckResult>> verdicts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Key, PointsSummary Points)>> pointsOfHandIn = new(StringComparer.Ordinal);

    private JournalFile(FileStream file) => this.file = file;

    /// <summary>Lines that could not be read and were left as they are; an incomplete last line is not among them.</summary>
    public int DamagedLines { get; private set; }

    /// <summary>Opens the journal of a folder, or begins one.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="fresh">True to begin anew: the old journal is kept beside it, and its points still serve for comparison.</param>
    /// <exception cref="UsageException">Another process is writing it.</exception>
    public static JournalFile Open(string path, bool fresh)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var journal = new JournalFile(OpenAlone(path));
        journal.Load();
        if (fresh && journal.file.Length > 0)
            journal.SetAside(path);
        return journal;
    }

    /// <summary>The sheets by which hand-ins were graded.</summary>
    public IReadOnlySet<string> Sheets
    {
        get
        {
            lock (gate)
                return pointsOfHandIn.Values.SelectMany(earlier => earlier).Select(entry => entry.Points.Sheet).ToHashSet();
        }
    }

    /// <summary>The recorded result for a key, or null.</summary>
    public HandInResult? FindResult(string key)
    {
        lock (gate)
        {
            return rangeOfResult.TryGetValue(key, out var range)
                ? (JournalEntry.Parse(LineReader.ReadLine(file, range)) as HandInEntry)?.Result
                : null;
        }
    }

    /// <summary>The recorded verdicts for a key whose grading was interrupted.</summary>
    public IReadOnlyList<CheckResult> FindVerdicts(string key)
    {
        lock (gate)
            return verdicts.TryGetValue(key, out var checks) ? [.. checks.Values] : [];
    }

    /// <summary>The last points that a hand-in got under another key: other sources, another grader, another seed.</summary>
    public PointsSummary? EarlierPoints(string handIn, string sheet, bool quick, string key)
    {
        lock (gate)
        {
            return pointsOfHandIn.GetValueOrDefault(handIn)?
                .LastOrDefault(entry => entry.Key != key && entry.Points.Sheet == sheet && entry.Points.Quick == quick).Points;
        }
    }

    /// <summary>Appends the verdict on one check. It survives the end of this process from here on.</summary>
    public void Append(string key, CheckResult check) => Append(new CheckEntry(key, check), toDisk: false);

    /// <summary>Appends a whole hand-in. It survives a power cut from here on.</summary>
    public void Append(string key, HandInResult result) => Append(new HandInEntry(key, result), toDisk: true);

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    private static FileStream OpenAlone(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new UsageException(
                $"\"{path}\" is in use: another grading writes to this folder. Wait for it, or name another folder with --out.");
        }
    }

    private void Append(JournalEntry entry, bool toDisk)
    {
        var line = Encoding.UTF8.GetBytes(entry.Render() + "\n");
        lock (gate)
        {
            var start = file.Seek(0, SeekOrigin.End);
            file.Write(line);
            file.Flush(toDisk);
            Remember(entry, new LineRange(start, line.Length - 1));
        }
    }

    private void Load()
    {
        var (lines, end) = LineReader.Read(file);
        foreach (var (range, text) in lines)
        {
            if (JournalEntry.Parse(text) is { } entry)
                Remember(entry, range);
            else
                DamagedLines++;
        }
        file.SetLength(end);
    }

    private void Remember(JournalEntry entry, LineRange range)
    {
        if (entry is CheckEntry verdict)
            Remember(verdict);
        else if (entry is HandInEntry handIn)
            Remember(handIn, range);
    }

    private void Remember(CheckEntry entry)
    {
        if (!verdicts.TryGetValue(entry.Key, out var checks))
            verdicts[entry.Key] = checks = new(StringComparer.Ordinal);
        checks[entry.Check.Check] = entry.Check;
    }

    private void Remember(HandInEntry entry, LineRange range)
    {
        rangeOfResult[entry.Key] = range;
        verdicts.Remove(entry.Key);
        var handIn = entry.Result.HandIn.Id;
        if (!pointsOfHandIn.TryGetValue(handIn, out var earlier))
            pointsOfHandIn[handIn] = earlier = [];
        earlier.Add((entry.Key, PointsSummary.Of(entry.Result)));
    }

    /// <summary>
    /// Copies the journal to the next free number and empties it. The points of earlier gradings are kept in memory for comparison,
    /// without their key.
    /// </summary>
    private void SetAside(string path)
    {
        var backup = Enumerable.Range(1, int.MaxValue)
            .Select(number => Path.ChangeExtension(path, $".{number}.jsonl"))
            .First(name => !File.Exists(name));
        using (var copy = new FileStream(backup, FileMode.CreateNew))
        {
            file.Position = 0;
            file.CopyTo(copy);
            copy.Flush(flushToDisk: true);
        }
        file.SetLength(0);
        rangeOfResult.Clear();
        verdicts.Clear();
        foreach (var earlier in pointsOfHandIn.Values)
        {
            for (var index = 0; index < earlier.Count; index++)
                earlier[index] = ("", earlier[index].Points);
        }
    }
}
