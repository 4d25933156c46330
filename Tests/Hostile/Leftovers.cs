namespace Grader.Hostile;

/// <summary>
/// What hand-ins leave behind on Linux. A child and what it starts have its folder as their home, or as their working folder: under
/// bubblewrap the program itself has, with which all that it started ends.
/// </summary>
internal static class Leftovers
{
    private const string Home = "HOME=";
    private const string Removed = " (deleted)";

    /// <summary>The processes whose folder has been removed, which happens once their hand-in has ended.</summary>
    public static IEnumerable<string> Processes(string childFolders) =>
        from process in Homes(childFolders)
        where !Directory.Exists(process.Home)
        select process.Id;

    /// <summary>All processes whose folder is below another.</summary>
    public static IEnumerable<string> ProcessesBelow(string folder) => Homes(folder).Select(process => process.Id);

    /// <summary>The folders of children that have ended.</summary>
    public static IEnumerable<string> Folders(string childFolders) =>
        Directory.GetDirectories(childFolders).Except(Homes(childFolders).Select(process => process.Home));

    private static IEnumerable<(string Id, string Home)> Homes(string childFolders) =>
        from process in Directory.GetDirectories("/proc")
        where char.IsAsciiDigit(Path.GetFileName(process)[0])
        let folders = EnvironmentOf(process).Where(variable => variable.StartsWith(Home, StringComparison.Ordinal))
            .Select(variable => variable[Home.Length..]).Append(WorkingFolder(process))
        let home = folders.FirstOrDefault(folder => folder.StartsWith(childFolders, StringComparison.Ordinal))
        where home is not null
        select (Path.GetFileName(process), home);

    private static string WorkingFolder(string process)
    {
        try
        {
            return new FileInfo(Path.Combine(process, "cwd")).LinkTarget?.Replace(Removed, "", StringComparison.Ordinal) ?? "";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ""; // It has ended, or belongs to another user.
        }
    }

    private static string[] EnvironmentOf(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "environ")).Split('\0');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return []; // It has ended, or belongs to another user.
        }
    }
}
