namespace Grader.Hostile;

/// <summary>What hand-ins leave behind on Linux. A child and what it starts have its folder as their home.</summary>
internal static class Leftovers
{
    private const string Home = "HOME=";

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
        let home = EnvironmentOf(process).FirstOrDefault(variable => variable.StartsWith(Home, StringComparison.Ordinal))
        where home is not null && home.StartsWith(Home + childFolders, StringComparison.Ordinal)
        select (Path.GetFileName(process), home[Home.Length..]);

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
