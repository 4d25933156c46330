namespace Grader.Isolation;

/// <summary>A folder to write to.</summary>
/// <param name="Folder">Its path.</param>
/// <param name="IsWritable">Whether a file could be written there.</param>
/// <param name="Free">Bytes free on its disk.</param>
public sealed record Place(string Folder, bool IsWritable, long Free)
{
    /// <summary>
    /// Looks at a folder by writing an empty file, which is removed again. Its name is random: other graders may look at the folder now.
    /// </summary>
    public static Place Of(string folder)
    {
        try
        {
            using var file = File.Create(Path.Combine(folder, Path.GetRandomFileName()), 1, FileOptions.DeleteOnClose);
            return new(folder, true, new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(folder, false, 0);
        }
    }
}
