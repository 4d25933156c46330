namespace Grader.Intake;

/// <summary>Reads a stream up to a limit, since it may be longer than it claims.</summary>
internal static class BoundedRead
{
    /// <summary>All bytes, or null where there are more than <paramref name="limit"/>.</summary>
    public static byte[]? All(Stream content, long limit)
    {
        using var all = new MemoryStream();
        return Copy(content, all, limit) ? all.ToArray() : null;
    }

    /// <summary>Copies the stream; false where it has more than <paramref name="limit"/> bytes.</summary>
    public static bool Copy(Stream content, Stream target, long limit)
    {
        var block = new byte[16 * 1024];
        for (int read; (read = content.Read(block)) > 0;)
        {
            if ((limit -= read) < 0)
                return false;
            target.Write(block, 0, read);
        }
        return true;
    }
}
