namespace Grader.Cli;

/// <summary>The grader's own repository, for the commands that read or write its sources.</summary>
internal static class RepositoryFolder
{
    /// <summary>The full path of the repository that a folder lies in.</summary>
    /// <param name="folder">The repository, or a folder below it.</param>
    /// <param name="command">Who asks, for the message: "grader new".</param>
    /// <exception cref="UsageException">There is none.</exception>
    public static string Around(string folder, string command)
    {
        for (var candidate = new DirectoryInfo(folder); candidate is not null; candidate = candidate.Parent)
        {
            if (File.Exists(Path.Combine(candidate.FullName, "Grader.sln")))
                return candidate.FullName;
        }

        throw new UsageException(
            $"There is no Grader.sln in \"{Path.GetFullPath(folder)}\" or above it. Run \"{command}\" in the grader's repository.");
    }
}
