using System.Globalization;
using System.Runtime.InteropServices;

namespace Grader.Isolation;

/// <summary>All that is in a folder of a child, and in folders there, on Linux.</summary>
internal static class FolderTree
{
    /// <summary>Folders in folders. Each takes a descriptor of this process while what is in it is visited.</summary>
    private const int MaxDepth = 32;

    /// <summary>Visits the folder and entry after entry, until the action says false.</summary>
    /// <returns>False where a folder lies deeper than is visited.</returns>
    public static bool Visit(string folder, Func<FolderEntry, bool> goesOn)
    {
        var path = Marshal.StringToCoTaskMemUTF8(folder);
        try
        {
            var top = FolderEntries.At(path);
            return !goesOn(top) || Visit(top, depth: 0, goesOn) != End.TooDeep;
        }
        finally
        {
            Marshal.FreeCoTaskMem(path);
        }
    }

    /// <summary>The fault of a child that has made folders too deep to be visited.</summary>
    public static StudentFaultException TooDeep() => new(StudentFault.DiskLimit, string.Create(CultureInfo.InvariantCulture,
        $"The code made more than {MaxDepth} folders in each other and was ended."));

    private static End Visit(FolderEntry folder, int depth, Func<FolderEntry, bool> goesOn)
    {
        if (depth > MaxDepth)
            return End.TooDeep;

        foreach (var entry in FolderEntries.Of(folder))
        {
            var end = goesOn(entry) ? Visit(entry, depth + 1, goesOn) : End.Stopped;
            if (end != End.Reached)
                return end;
        }

        return End.Reached;
    }

    /// <summary>Why a visit has ended.</summary>
    private enum End
    {
        Reached,
        Stopped,
        TooDeep,
    }
}
