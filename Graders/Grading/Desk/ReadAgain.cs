namespace Grader.Grading.Desk;

/// <summary>What a file holds, read again whenever the file has changed. Safe for use by many threads.</summary>
/// <param name="path">The file; it need not exist.</param>
/// <param name="read">Reads it.</param>
internal sealed class ReadAgain<T>(string path, Func<T> read)
{
    private readonly Lock gate = new();
    private (DateTime Written, long Length)? stamp;
    private T? value;

    /// <summary>What it holds now.</summary>
    public T Value
    {
        get
        {
            lock (gate)
            {
                var file = new FileInfo(path);
                var now = file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
                if (stamp != now)
                    (value, stamp) = (read(), now);
                return value!;
            }
        }
    }
}
