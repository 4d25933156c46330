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
    private const int WorkingFolder = -100;
    private const int RemoveFolder = 0x200;
    private const int DoNotFollow = 0x100;
    private const int AllForOwner = 0x1C0;
    private const int OffsetOfName = 19;

    /// <summary>O_DIRECTORY, O_NOFOLLOW and O_CLOEXEC. The first two have other numbers on ARM.</summary>
    private static readonly int folderOnly =
        (RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? 0x4000 | 0x8000 : 0x10000 | 0x20000) | 0x80000;

    /// <summary>Removes as much of the folder as possible. Never throws.</summary>
    /// <returns>Whether it is gone.</returns>
    public static bool Remove(string folder)
    {
        try
        {
            if (OperatingSystem.IsLinux() && Environment.Is64BitProcess)
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

            _ = Unlink(WorkingFolder, path);
        }
        finally
        {
            Marshal.FreeCoTaskMem(path);
        }

        bool Pass() => ForEachEntry(WorkingFolder, path, (top, name) =>
            Unlink(top, name) || ForEachEntry(top, name, (inner, entry) => Unlink(inner, entry) || MoveUp(inner, entry, top)));

        bool MoveUp(int from, nint name, int top)
        {
            AllowAll(from, name); // A folder that changes its parent is written to.
            return renameat(from, name, top, $"{newName}-{moved++}") == 0;
        }
    }

    /// <returns>Whether the action has succeeded for any entry.</returns>
    private static bool ForEachEntry(int parent, nint folder, Func<int, nint, bool> action)
    {
        AllowAll(parent, folder);
        var stream = fdopendir(openat(parent, folder, folderOnly));
        if (stream == 0)
            return false;

        var (any, descriptor) = (false, dirfd(stream));
        for (nint entry; (entry = readdir(stream)) != 0;)
            any |= !IsDots(entry + OffsetOfName) && action(descriptor, entry + OffsetOfName);

        _ = closedir(stream);
        return any;
    }

    /// <summary>Whether a name is that of the folder itself or of its parent.</summary>
    private static bool IsDots(nint name) => Marshal.PtrToStringUTF8(name) is "." or "..";

    /// <summary>Removes a file, a link or an empty folder.</summary>
    private static bool Unlink(int parent, nint name) => unlinkat(parent, name, 0) == 0 || unlinkat(parent, name, RemoveFolder) == 0;

    private static void AllowAll(int parent, nint folder) => _ = fchmodat(parent, folder, AllForOwner, DoNotFollow);

    [LibraryImport("libc")]
    private static partial int openat(int parent, nint name, int flags);

    [LibraryImport("libc")]
    private static partial nint fdopendir(int descriptor);

    [LibraryImport("libc")]
    private static partial int dirfd(nint stream);

    [LibraryImport("libc")]
    private static partial nint readdir(nint stream);

    [LibraryImport("libc")]
    private static partial int closedir(nint stream);

    [LibraryImport("libc")]
    private static partial int unlinkat(int parent, nint name, int flags);

    [LibraryImport("libc")]
    private static partial int fchmodat(int parent, nint name, int mode, int flags);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int renameat(int oldParent, nint oldName, int newParent, string newName);
}
