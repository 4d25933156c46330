using Grader.Reporting.Export;

namespace Grader.Grading;

/// <summary>Reads a CSV file that a tutor names.</summary>
internal static class TableFile
{
    /// <summary>The table.</summary>
    /// <exception cref="RefusedException">There is no such file, or it is no CSV file.</exception>
    public static PlatformTable Read(string path)
    {
        if (!File.Exists(path))
            throw new RefusedException($"\"{path}\" does not exist. Name the CSV file.");

        return Naming(path, () => PlatformTable.Parse(File.ReadAllBytes(path)));
    }

    /// <summary>Does something with a table; where that fails, the message names the file.</summary>
    /// <exception cref="RefusedException">The table cannot be used.</exception>
    public static T Naming<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (ExportException wrong)
        {
            throw new RefusedException($"\"{path}\": {wrong.Message}");
        }
    }
}
