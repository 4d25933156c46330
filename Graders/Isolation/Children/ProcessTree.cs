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

    /// <summary>The words of a file; none where it cannot be read.</summary>
    public static string[] Words(string path)
    {
        try
        {
            return File.ReadAllText(path).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return []; // The thread has ended, or the system does not keep this.
        }
    }
}
