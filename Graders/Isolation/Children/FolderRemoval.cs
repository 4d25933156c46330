using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Grader.Isolation;

/// <summary>
/// Removes a folder that a hand-in has filled: of any depth, with any permissions, and with names that are no text. Links are removed and
/// never followed.
/// </summary>
/// <remarks>
/// On Linux a tree may be deeper than the longest path that the system accepts. So the entries of the top folder are removed in passes: a
/// folder among them that is not empty loses its files and empty folders, and its other folders are moved up into the top folder, where
/// the next pass finds them. Every name is relative to an open folder and stays the bytes that the system gave, nothing is recursive, and
/// two folders are open at a time. The last pass is the one that removes and moves nothing.
/// </remarks>
internal static partial class FolderRemoval
{
    private const int RemoveFolder = 0x200;

    /// <summary>Removes as much of the folder as possible. Never throws.</summary>
    /// <returns>Whether it is gone.</returns>
    public static bool Remove(string folder)
    {
        try
        {
            if (FolderEntries.AreRead)
                RemoveInPasses(folder);
            else
                Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A file in it is still open (Windows), or the folder has been removed already.
        }

        return !Directory.Exists(folder);
    }

    private static void RemoveInPasses(string folder)
    {
        var path = Marshal.StringToCoTaskMemUTF8(folder);
        var (newName, moved) = (RandomNumberGenerator.GetHexString(32), 0); // The hand-in cannot have used such a name.
        try
        {
            while (Pass())
            {
            }

            _ = Unlink(FolderEntries.At(path));
        }
        finally
        {
            Marshal.FreeCoTaskMem(path);
        }

        bool Pass() => ForEachEntry(FolderEntries.At(path), folder =>
            Unlink(folder) || ForEachEntry(folder, entry => Unlink(entry) || MoveUp(entry, folder.Folder)));

        bool MoveUp(FolderEntry entry, int top)
        {
            FolderEntries.AllowAll(entry); // A folder that changes its parent is written to.
            return renameat(entry.Folder, entry.Name, top, $"{newName}-{moved++}") == 0;
        }
    }

    /// <returns>Whether the action has succeeded for any entry.</returns>
    private static bool ForEachEntry(FolderEntry folder, Func<FolderEntry, bool> action)
    {
        FolderEntries.AllowAll(folder);
        return FolderEntries.Of(folder).Aggregate(false, (any, entry) => action(entry) | any);
    }

    /// <summary>Removes a file, a link or an empty folder.</summary>
    private static bool Unlink(FolderEntry entry) =>
        unlinkat(entry.Folder, entry.Name, 0) == 0 || unlinkat(entry.Folder, entry.Name, RemoveFolder) == 0;

    [LibraryImport("libc")]
    private static partial int unlinkat(int parent, nint name, int flags);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int renameat(int oldParent, nint oldName, int newParent, string newName);
}
