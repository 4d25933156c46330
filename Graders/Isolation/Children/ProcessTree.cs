namespace Grader.Isolation;

/// <summary>What <c>/proc</c> says of a process and of all that it has started, which is how bubblewrap runs a child.</summary>
internal static class ProcessTree
{
    /// <summary>The folders of all threads: of the process, and of its children and theirs; none where it has ended.</summary>
    /// <param name="process">Its number.</param>
    public static IEnumerable<string> ThreadsOf(int process) =>
        Threads(process).SelectMany(thread => Words($"{thread}/children").SelectMany(child => ThreadsOf(int.Parse(child))).Prepend(thread));

    /// <summary>The words of one of these files; none where its thread has ended, or the system does not keep it.</summary>
    public static string[] Words(string path)
    {
        try
        {
            return File.ReadAllText(path).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static string[] Threads(int process)
    {
        try
        {
            return Directory.GetDirectories($"/proc/{process}/task");
        }
        catch (IOException)
        {
            return [];
        }
    }
}
