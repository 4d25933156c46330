using System.Globalization;

namespace Grader.Isolation;

/// <summary>
/// The number of files that a child has in a file system of its own. That has bounded room for what is in them, and any room for their
/// names.
/// </summary>
/// <param name="folder">The child's folder, as it sees it.</param>
internal sealed class FileCountUse(string folder) : IChildUse
{
    private const int Most = 65_536;

    public StudentFaultException? Excess(IReadOnlyList<int> processes)
    {
        var count = 0;
        var isShallow = FolderTree.Visit($"/proc/{processes[^1]}/root{folder}", _ => ++count <= Most);
        if (!isShallow)
            return FolderTree.TooDeep();

        var message = string.Create(CultureInfo.InvariantCulture, $"The code made more than {Most:#,0} files and was ended.");
        return count <= Most ? null : new(StudentFault.DiskLimit, message);
    }
}
