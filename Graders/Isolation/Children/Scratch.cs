namespace Grader.Isolation;

/// <summary>Private folders of child processes.</summary>
internal static class Scratch
{
    /// <summary>Removes a folder; one that cannot be removed is left to the system's own cleaning of temporary files.</summary>
    public static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A file in it is still open (Windows), or is gone already.
        }
    }
}
