namespace Grader.Intake;

/// <summary>
/// A temporary file for an archive inside an archive: unpacked it may be a hundred times as large, which must not lie in memory. Its name
/// is the grader's own, and it is gone when it is closed.
/// </summary>
internal static class Spool
{
    /// <summary>A copy of the stream that can be read anywhere; null where it has more than <paramref name="limit"/> bytes.</summary>
    public static FileStream? Of(Stream content, long limit)
    {
        var file = Create();
        if (BoundedRead.Copy(content, file, limit))
            return file;

        file.Dispose();
        return null;
    }

    /// <summary>An empty file.</summary>
    public static FileStream Create()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var file = new FileStream(
            path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete, bufferSize: 4096, FileOptions.DeleteOnClose);
        if (!OperatingSystem.IsWindows())
            File.Delete(path); // It stays readable until it is closed, and nothing is left even where this process is killed.

        return file;
    }
}
