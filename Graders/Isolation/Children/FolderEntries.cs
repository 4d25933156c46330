using System.Runtime.InteropServices;

namespace Grader.Isolation;

/// <summary>
/// Reads folders that a hand-in has made, on Linux: of any depth, since no path is ever put together; with any permissions; and with names
/// that are no text. Links are not followed.
/// </summary>
internal static partial class FolderEntries
{
    private const int WorkingFolder = -100;
    private const int DoNotFollow = 0x100;
    private const int AllForOwner = 0x1C0;
    private const int OffsetOfName = 19;

    /// <summary>O_DIRECTORY, O_NOFOLLOW and O_CLOEXEC. The first two have other numbers on ARM.</summary>
    private static readonly int folderOnly =
        (RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? 0x4000 | 0x8000 : 0x10000 | 0x20000) | 0x80000;

    /// <summary>Whether this system's folders are read so.</summary>
    public static bool AreRead => OperatingSystem.IsLinux() && Environment.Is64BitProcess;

    /// <summary>A folder by its path.</summary>
    /// <param name="path">Its path, as <see cref="Marshal.StringToCoTaskMemUTF8"/> gives it.</param>
    public static FolderEntry At(nint path) => new(WorkingFolder, path);

    /// <summary>
    /// What is in a folder; nothing where that is no folder. Each is valid until the next one is asked for. The folder is open meanwhile.
    /// </summary>
    public static IEnumerable<FolderEntry> Of(FolderEntry folder)
    {
        var stream = Open(folder);
        if (stream == 0)
            yield break;

        try
        {
            var descriptor = dirfd(stream);
            for (nint entry; (entry = readdir(stream)) != 0;)
            {
                if (!IsDots(entry + OffsetOfName))
                    yield return new FolderEntry(descriptor, entry + OffsetOfName);
            }
        }
        finally
        {
            _ = closedir(stream);
        }
    }

    /// <summary>Gives its owner all rights on an entry.</summary>
    public static void AllowAll(FolderEntry entry) => _ = fchmodat(entry.Folder, entry.Name, AllForOwner, DoNotFollow);

    /// <returns>The open folder; 0 where it is none.</returns>
    private static nint Open(FolderEntry folder)
    {
        const int AccessDenied = 13;
        var descriptor = openat(folder.Folder, folder.Name, folderOnly);
        if (descriptor < 0 && Marshal.GetLastPInvokeError() == AccessDenied)
        {
            AllowAll(folder);
            descriptor = openat(folder.Folder, folder.Name, folderOnly);
        }

        return descriptor < 0 ? 0 : fdopendir(descriptor);
    }

    /// <summary>Whether a name is that of the folder itself or of its parent.</summary>
    private static bool IsDots(nint name) => Marshal.PtrToStringUTF8(name) is "." or "..";

    [LibraryImport("libc", SetLastError = true)]
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
    private static partial int fchmodat(int parent, nint name, int mode, int flags);
}
