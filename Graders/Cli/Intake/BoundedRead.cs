namespace Grader.Cli.Intake;

/// <summary>Reads a stream up to a limit, since it may be longer than it claims.</summary>
internal static class BoundedRead
{
    /// <summary>All bytes, or null where there are more than <paramref name="limit"/>.</summary>
    public static byte[]? All(Stream content, long limit)
    {
        using var all = new MemoryStream();
        var block = new byte[16 * 1024];
        for (int read; (read = content.Read(block)) > 0;)
        {
            if (all.Length + read > limit)
                return null;
            all.Write(block, 0, read);
        }
        return all.ToArray();
    }
}
