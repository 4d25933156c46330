using Grader.Results;

namespace Grader.Intake;

/// <summary>Opens one envelope: collects its sources in memory, within limits, from files and from archives inside it.</summary>
internal sealed class Unpacking
{
    private const int MaxProblems = 8;

    private static readonly HashSet<string> OtherArchives =
        [".7z", ".rar", ".tar", ".gz", ".bz2", ".xz", ".zst", ".lz", ".cab", ".jar"];

    private static readonly HashSet<string> Documents =
        [".pdf", ".ipynb", ".docx", ".doc", ".odt", ".html", ".htm", ".txt", ".md", ".tex", ".py", ".dll", ".exe"];

    private static readonly HashSet<string> BuildFiles =
        [".csproj", ".sln", ".slnx", ".props", ".targets", ".rsp", ".globalconfig", ".editorconfig", ".config"];

    private readonly IntakeLimits limits;
    private readonly Dictionary<string, SourceFile> sources = new(StringComparer.Ordinal);
    private readonly List<Message> problems = [];
    private readonly List<Message> notes = [];
    private readonly List<string> documents = [];
    private readonly Dictionary<string, HandedInDocument> readDocuments = new(StringComparer.Ordinal);
    private IReadOnlyList<string> members = [];
    private long sourceBytes;
    private long documentBytes;
    private long archiveBytes;
    private int entries;

    private Unpacking(IntakeLimits limits) => this.limits = limits;

    /// <summary>Reads everything that is source code or a document.</summary>
    public static Contents Open(Envelope envelope, IntakeLimits limits)
    {
        var unpacking = new Unpacking(limits);
        unpacking.problems.AddRange(envelope.Problems);
        unpacking.Take(envelope.Files, "", depth: 0);
        unpacking.TakeOneOfCopies();
        unpacking.ReportMissingSource();
        var contents = new Contents(
            [.. unpacking.sources.Values.OrderBy(source => source.Path, StringComparer.Ordinal)],
            Shortened(unpacking.problems),
            unpacking.notes)
        {
            Documents = [.. unpacking.readDocuments.Values.OrderBy(document => document.Path, StringComparer.Ordinal)],
            Members = unpacking.members,
        };
        return contents with { Problems = [.. contents.Problems, .. Complaint.In(contents)] };
    }

    private void Take(IReadOnlyList<FoundFile> files, string prefix, int depth)
    {
        if ((entries += files.Count) > limits.EntriesPerHandIn)
        {
            problems.Add(Message.AboutInput(prefix, $"the hand-in has more than {limits.EntriesPerHandIn} files; the rest was left out."));
            return;
        }
        (files, var outside) = KitContents.Of(files);
        problems.AddRange(outside.Select(file => Message.AboutInput(prefix + file.Path, KitContents.NotGraded)));
        // The name of an archive becomes a folder for its files, so that they stay apart from others. A single archive needs none.
        var isOnlyFile = files.Count(file => file.IsArchive || file.Extension == ".cs") == 1;
        foreach (var file in files)
            Take(file, prefix, isOnlyFile, depth);
    }

    private void Take(FoundFile file, string prefix, bool isOnlyFile, int depth)
    {
        var path = prefix + file.Path;
        if (file.Extension == ".cs")
            TakeSource(file, path);
        else if (file.IsArchive)
            TakeArchive(file, path, isOnlyFile ? prefix : path + "/", depth + 1);
        else if (MembersFile.IsName(file.Path))
            TakeMembers(file, path);
        else if (OtherArchives.Contains(file.Extension))
            problems.Add(Message.AboutInput(path, $"archives of the kind {file.Extension} are not supported; repack it as .zip."));
        else if (BuildFiles.Contains(file.Extension))
            notes.Add(Message.AboutInput(path, "is not used: the grader compiles the .cs files by itself."));
        else if (Documents.Contains(file.Extension))
            documents.Add(path);

        if (HandedInDocument.Includes(file))
            TakeDocument(file, path);
        else if (IsUnknown(file))
            problems.Add(Message.AboutInput(path, $"is no source and no document ({HandedInDocument.Kinds}); it was left out."));
    }

    private static bool IsUnknown(FoundFile file) =>
        file.Extension != ".cs" && !file.IsArchive && !OtherArchives.Contains(file.Extension) && !BuildFiles.Contains(file.Extension);

    private void TakeDocument(FoundFile file, string path)
    {
        if (Read(file, limits.DocumentBytesPerHandIn - documentBytes, path, "the documents of a hand-in") is not { } bytes)
            return;
        documentBytes += bytes.Length;
        readDocuments[path] = new HandedInDocument(path, bytes);
    }

    private void TakeSource(FoundFile file, string path)
    {
        if (Read(file, limits.SourceBytes, path, "one source file") is not { } bytes)
            return;
        if (sourceBytes + bytes.Length > limits.SourceBytesPerHandIn)
        {
            problems.Add(Message.AboutInput(path,
                $"the sources of the hand-in are larger than {Megabytes(limits.SourceBytesPerHandIn)} together; this file was left out."));
        }
        else if (SourceText.Decode(bytes, out var note) is { } text)
        {
            Add(new SourceFile(path, text), bytes.Length, note);
        }
        else
        {
            problems.Add(Message.AboutInput(path, "is no text (it has NUL bytes); it was left out."));
        }
    }

    private void TakeMembers(FoundFile file, string path)
    {
        if (Read(file, MembersFile.Bytes, path, "a list of members") is { } bytes && SourceText.Decode(bytes, out _) is { } text)
            members = MembersFile.Parse(text);
    }

    private void Add(SourceFile source, int bytes, string? note)
    {
        sourceBytes += bytes;
        if (note is not null)
            notes.Add(Message.AboutInput(source.Path, note));
        var others = sources.Keys.Where(path => path != source.Path);
        if (others.FirstOrDefault(path => path.Equals(source.Path, StringComparison.OrdinalIgnoreCase)) is { } twin)
            problems.Add(Message.AboutInput(source.Path, $"differs from \"{twin}\" only in case; both were read."));
        if (!sources.TryAdd(source.Path, source))
        {
            sources[source.Path] = source;
            problems.Add(Message.AboutInput(source.Path, "was handed in twice; the later one counts."));
        }
    }

    private void TakeArchive(FoundFile file, string path, string prefix, int depth)
    {
        if (depth > limits.Depth)
        {
            problems.Add(Message.AboutInput(path,
                $"archives lie more than {limits.Depth} deep in each other; hand in one .zip of the sources."));
            return;
        }
        using var archive = Read(file, limits.ArchiveBytesPerHandIn - archiveBytes, path, "the archives of a hand-in", Spool.Of);
        if (archive is null)
            return;
        archiveBytes += archive.Length;
        try
        {
            using var zip = TarArchive.IsGzip(archive)
                ? TarArchive.ToZip(archive, limits.EntriesPerHandIn, limits.ArchiveBytesPerHandIn - archiveBytes)
                : archive;
            archiveBytes += zip == archive ? 0 : zip.Length;
            var listing = ZipListing.Read(zip, limits.EntriesPerHandIn, limits);
            problems.AddRange(listing.Problems.Select(problem => problem with { File = $"{path}/{problem.File}" }));
            Take(listing.Files, prefix, depth);
        }
        catch (IntakeException refused)
        {
            problems.Add(Message.AboutInput(path, refused.Message));
        }
    }

    /// <summary>The bytes of a file, or null (with a problem).</summary>
    private byte[]? Read(FoundFile file, long limit, string path, string what) => Read(file, limit, path, what, BoundedRead.All);

    /// <summary>
    /// The content of a file, or null (with a problem) where it is too long or damaged. The length that the archive claims is not trusted.
    /// </summary>
    private T? Read<T>(FoundFile file, long limit, string path, string what, Func<Stream, long, T?> read) where T : class
    {
        try
        {
            using var content = file.Open();
            if (read(content, limit) is { } whole)
                return whole;
            problems.Add(Message.AboutInput(path, $"is too large (limit for {what}: {Megabytes(limit)}); it was left out."));
        }
        catch (Exception broken) when (broken is UnauthorizedAccessException
            || (broken is InvalidDataException or IOException or NotSupportedException && SystemRefusal.Of(broken) is null))
        {
            problems.Add(Message.AboutInput(path, FoundFile.Damaged));
        }
        return null;
    }

    /// <summary>
    /// Of a file and its equal copy, as browsers name it, only the file is a source; of different ones the student must choose.
    /// </summary>
    private void TakeOneOfCopies()
    {
        foreach (var copy in sources.Values.OrderBy(source => source.Path, StringComparer.Ordinal).ToList())
        {
            if (CopyName.OriginalOf(copy.Path) is not { } name || !sources.TryGetValue(name, out var original))
                continue;

            if (original.Text == copy.Text)
            {
                sources.Remove(copy.Path);
                problems.Add(Message.AboutInput(copy.Path, $"is the same as \"{name}\", which was taken; this one was left out."));
            }
            else
            {
                problems.Add(Message.AboutInput(copy.Path,
                    $"is named as a copy of \"{name}\" but differs from it; both were read. Hand in the right one alone."));
            }
        }
    }

    private void ReportMissingSource()
    {
        if (sources.Count > 0)
            return;
        var firstDocuments = string.Join(", ", documents.Take(3).Select(path => $"\"{path}\""));
        var more = documents.Count > 3 ? " …" : "";
        var instead = documents.Count == 0 ? "" : $", only {firstDocuments}{more}";
        problems.Add(new Message(MessageKind.NoSource, "", 0, $"no C# source file (.cs) was handed in{instead}."));
    }

    private static string Megabytes(long bytes) => $"{Math.Max(0, bytes) / 1e6:0.#} MB";

    private static List<Message> Shortened(List<Message> problems) => problems.Count <= MaxProblems
        ? problems
        : [.. problems.Take(MaxProblems - 1), Message.AboutInput("", $"and {problems.Count - MaxProblems + 1} more problems like these.")];
}
