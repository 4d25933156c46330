using System.Text;
using Grader.Results;

namespace Grader.Cli.Journal;

/// <summary>
/// The record of a grading, one JSON line for each check and each whole hand-in, appended as they end. What is in it is not done
/// again; a line torn by a crash is cut off. Safe for use by many threads, and closed to a second process.
/// </summary>
internal sealed class JournalFile : IDisposable
{
    private readonly FileStream file;
    private readonly Lock gate = new();
    private readonly Dictionary<string, (long Start, int Length)> whole = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, CheckResult>> parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Key, MarkSummary Mark)>> marks = new(StringComparer.Ordinal);

    private JournalFile(FileStream file) => this.file = file;

    /// <summary>Lines that could not be read and were left alone; the torn last line is not among them.</summary>
    public int DamagedLines { get; private set; }

    /// <summary>Opens the journal of a folder, or begins one.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="fresh">True to begin anew: the old one is kept beside it, and still serves for comparing marks.</param>
    /// <exception cref="UsageException">Another process is writing it.</exception>
    public static JournalFile Open(string path, bool fresh)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var journal = new JournalFile(Take(path));
        journal.Load();
        if (fresh && journal.file.Length > 0)
            journal.SetAside(path);
        return journal;
    }

    /// <summary>The recorded result for a key, or null.</summary>
    public HandInResult? Whole(string key)
    {
        lock (gate)
            return whole.TryGetValue(key, out var place) ? JournalEntry.Parse(ReadLine(place))?.Result : null;
    }

    /// <summary>The recorded verdicts for a key whose hand-in was interrupted.</summary>
    public IReadOnlyList<CheckResult> Parts(string key)
    {
        lock (gate)
            return parts.TryGetValue(key, out var checks) ? [.. checks.Values] : [];
    }

    /// <summary>The last mark of a hand-in that was given under another key: other sources, another grader, another seed.</summary>
    public MarkSummary? EarlierMark(string handIn, string sheet, bool quick, string key)
    {
        lock (gate)
        {
            return marks.GetValueOrDefault(handIn)?
                .LastOrDefault(entry => entry.Key != key && entry.Mark.Sheet == sheet && entry.Mark.Quick == quick).Mark;
        }
    }

    /// <summary>Appends the verdict on one check. It survives the end of this process from here on.</summary>
    public void Append(string key, HandInInfo handIn, CheckResult check) => Append(JournalEntry.Of(key, handIn, check), toDisk: false);

    /// <summary>Appends a whole hand-in. It survives a power cut from here on.</summary>
    public void Append(string key, HandInResult result) => Append(new JournalEntry(key, true, result), toDisk: true);

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    private static FileStream Take(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new UsageException($"\"{path}\" is in use: another grading writes to this folder. Wait for it, or name another folder with --out.");
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
            Remember(entry, (start, line.Length - 1));
        }
    }

    private void Load()
    {
        var (lines, end) = LineReader.Read(file);
        foreach (var (place, text) in lines)
        {
            if (JournalEntry.Parse(text) is { } entry)
                Remember(entry, place);
            else
                DamagedLines++;
        }
        file.SetLength(end);
    }

    private void Remember(JournalEntry entry, (long Start, int Length) place)
    {
        if (!entry.IsWhole)
        {
            if (!parts.TryGetValue(entry.Key, out var checks))
                parts[entry.Key] = checks = new(StringComparer.Ordinal);
            checks[entry.Check.Check] = entry.Check;
            return;
        }
        whole[entry.Key] = place;
        parts.Remove(entry.Key);
        var handIn = entry.Result.HandIn.Id;
        if (!marks.TryGetValue(handIn, out var earlier))
            marks[handIn] = earlier = [];
        earlier.Add((entry.Key, MarkSummary.Of(entry.Result)));
    }

    private string ReadLine((long Start, int Length) place)
    {
        var line = new byte[place.Length];
        file.Position = place.Start;
        file.ReadExactly(line);
        return Encoding.UTF8.GetString(line);
    }

    /// <summary>Keeps a copy under the next free number and empties the journal itself; the marks stay in mind, under no key.</summary>
    private void SetAside(string path)
    {
        var backup = Enumerable.Range(1, int.MaxValue).Select(number => Path.ChangeExtension(path, $".{number}.jsonl")).First(free => !File.Exists(free));
        using (var copy = new FileStream(backup, FileMode.CreateNew))
        {
            file.Position = 0;
            file.CopyTo(copy);
            copy.Flush(flushToDisk: true);
        }
        file.SetLength(0);
        whole.Clear();
        parts.Clear();
        foreach (var earlier in marks.Values)
        {
            for (var index = 0; index < earlier.Count; index++)
                earlier[index] = ("", earlier[index].Mark);
        }
    }
}
