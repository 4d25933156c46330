namespace Grader.Isolation;

/// <summary>What <c>/proc</c> says of a process and of those that it started. Elsewhere than on Linux it says nothing.</summary>
internal static class ProcessTree
{
    /// <summary>A process and all that it and they have started, as far as they still run.</summary>
    public static IEnumerable<int> Of(int process) =>
        Threads(process).SelectMany(thread => Words($"{thread}/children")).SelectMany(child => Of(int.Parse(child))).Prepend(process);

    /// <summary>The folders of a process's threads; none once it has ended.</summary>
    public static IReadOnlyList<string> Threads(int process)
    {
        try
        {
            return Directory.GetDirectories($"/proc/{process}/task");
        }
        catch (IOException)
        {
            return []; // The process has ended.
        }
    }

    /// <summary>
    /// The folder of a thread that has not ended; null once all have. The first one may end before the others: then the process's own
    /// folder tells nothing of what they use together.
    /// </summary>
    public static string? LiveThread(int process) => Threads(process).FirstOrDefault(thread => AfterName(thread) is [not ("Z" or "X"), ..]);

    /// <summary>
    /// What the system says of a process or thread after its name, in the order of the manual page <c>proc(5)</c>: first its state. Nothing
    /// once it has ended. The name is left out, since code may give itself any.
    /// </summary>
    /// <param name="folder">Its folder in <c>/proc</c>.</param>
    public static string[] AfterName(string folder)
    {
        var words = Words($"{folder}/stat");
        var name = Array.FindLastIndex(words, word => word.EndsWith(')')); // It is in brackets, and nothing after it is.
        return words[(name + 1)..];
    }

    /// <summary>The words of a file; none where it cannot be read.</summary>
    public static string[] Words(string path) => Text(path).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The lines of a file; none where it cannot be read.</summary>
    public static string[] Lines(string path) => Text(path).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Text(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ""; // The process or thread has ended, or belongs to another user, or the system does not keep this.
        }
    }
}
