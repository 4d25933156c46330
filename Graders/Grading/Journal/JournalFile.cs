using System.Text;
using Grader.Intake;
using Grader.Results;

namespace Grader.Grading.Journal;

/// <summary>
/// The record of a grading: one sealed JSON line for each check and each whole hand-in, appended as they end. What it holds is not graded
/// again. A last line that a crash left incomplete is removed; a line that somebody else wrote is refused. Safe for use by many threads; a
/// second process cannot open it.
/// </summary>
internal sealed class JournalFile : IDisposable
{
    private readonly FileStream file;
    private readonly RecordSeal seal;
    private readonly Lock gate = new();
    private readonly Dictionary<string, LineRange> rangeOfResult = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, CheckEntry>> verdicts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Key, PointsSummary Points)>> pointsOfHandIn = new(StringComparer.Ordinal);

    private JournalFile(FileStream file, RecordSeal seal) => (this.file, this.seal) = (file, seal);

    /// <summary>
    /// Lines of an earlier grading with which nothing is compared: they have another version's form or, in a journal that was set aside,
    /// do not carry the seal.
    /// </summary>
    public int UnusedLines { get; private set; }

    /// <summary>Opens the journal of a folder, or begins one.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="seal">
    /// Gives the seal of its records. Called when this process has the journal to itself: two that begin at once do not draw two keys.
    /// </param>
    /// <param name="fresh">
    /// True to begin anew: the old journal is kept beside it, and the points that carry the seal still serve for comparison.
    /// </param>
    /// <exception cref="RefusedException">Another process is writing it, or it has a line without the seal.</exception>
    public static JournalFile Open(string path, Func<RecordSeal> seal, bool fresh)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var file = OpenAlone(path);
        try
        {
            var journal = new JournalFile(file, seal());
            journal.Load(skipsUnsealed: fresh);
            if (fresh && file.Length > 0)
                journal.SetAside(path);
            return journal;
        }
        catch
        {
            file.Dispose();
            throw;
        }
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
                ? (Parse(LineReader.ReadLine(file, range)) as HandInEntry)?.Result
                : null;
        }
    }

    /// <summary>
    /// The recorded verdicts for a key whose grading was interrupted. None where the code had written to the console: a process that goes
    /// on in the middle writes other text than one that does everything, and the results shall be those of an undisturbed run.
    /// </summary>
    public IReadOnlyList<CheckResult> FindVerdicts(string key)
    {
        lock (gate)
        {
            return verdicts.TryGetValue(key, out var checks) && !checks.Values.Any(entry => entry.Printed)
                ? [.. checks.Values.Select(entry => entry.Check)]
                : [];
        }
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

    /// <summary>Whether a hand-in got just these points in a grading, under whatever key.</summary>
    public bool Knows(string handIn, PointsSummary points)
    {
        lock (gate)
            return pointsOfHandIn.GetValueOrDefault(handIn)?.Any(entry => entry.Points.IsSameAs(points)) ?? false;
    }

    /// <summary>Appends the verdict on one check. It survives the end of this process from here on.</summary>
    /// <param name="key">See <see cref="JournalKey"/>.</param>
    /// <param name="check">The verdict.</param>
    /// <param name="printed">Whether the code had written to the console by then.</param>
    public void Append(string key, CheckResult check, bool printed) => Append(new CheckEntry(key, check, printed), toDisk: false);

    /// <summary>Appends a whole hand-in. It survives a power cut from here on.</summary>
    public void Append(string key, HandInResult result) => Append(new HandInEntry(key, result), toDisk: true);

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    private static FileStream OpenAlone(string path)
    {
        try
        {
            // Without a buffer: what could not be written must not be written later.
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException failure) when (SystemRefusal.Of(failure) is null)
        {
            throw new RefusedException(
                $"\"{path}\" is in use: another grading writes to this folder. Wait for it, or name another folder with --out.");
        }
    }

    private void Append(JournalEntry entry, bool toDisk)
    {
        var line = Encoding.UTF8.GetBytes(seal.Sign(entry.Render()) + "\n");
        lock (gate)
        {
            var start = file.Seek(0, SeekOrigin.End);
            Write(line, start, toDisk);
            Remember(entry, new LineRange(start, line.Length - 1));
        }
    }

    /// <summary>Writes a line, or nothing: half a line would spoil the next one.</summary>
    private void Write(byte[] line, long start, bool toDisk)
    {
        try
        {
            file.Write(line);
            file.Flush(toDisk);
        }
        catch (IOException)
        {
            file.SetLength(start);
            throw;
        }
    }

    private void Load(bool skipsUnsealed)
    {
        var (lines, end) = LineReader.Read(file);
        foreach (var (number, (range, line)) in lines.Index())
        {
            if (seal.Open(line) is null && !skipsUnsealed)
                throw Unsealed(number + 1);
            else if (Parse(line) is { } entry)
                Remember(entry, range);
            else
                UnusedLines++;
        }
        file.SetLength(end);
    }

    private JournalEntry? Parse(string line) => seal.Open(line) is { } record ? JournalEntry.Parse(record) : null;

    private RefusedException Unsealed(int line) => new(
        $"\"{file.Name}\", line {line}: this record was not written with the key of this grading. Somebody changed it, or the folder was "
        + "graded with another key: then give that one (--key, or the file \"key\" of the folder). Otherwise grade all anew with --fresh: "
        + "the journal is kept under another name.");

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
        checks[entry.Check.Check] = entry;
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
