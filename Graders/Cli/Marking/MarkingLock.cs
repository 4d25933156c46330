namespace Grader.Cli.Marking;

/// <summary>
/// Lets one thread of one process at a time change the marking sheets of a folder: two people may mark, and a grading may write new
/// sheets, all at once. An editor does not ask for it; see <see cref="MarkingFolder.Change"/>.
/// </summary>
/// <param name="path">A file that is locked while somebody changes a sheet.</param>
internal sealed class MarkingLock(string path)
{
    private const int Tries = 1000;
    private static readonly TimeSpan pause = TimeSpan.FromMilliseconds(10);

    private readonly Lock gate = new();

    /// <summary>Does the work while nobody else does.</summary>
    /// <exception cref="UsageException">Another process does not end its own.</exception>
    public void Run(Action work)
    {
        lock (gate)
        {
            using var file = Open();
            work();
        }
    }

    private FileStream Open()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException failure) when (attempt < Tries && SystemRefusal.Of(failure) is null)
            {
                Thread.Sleep(pause);
            }
            catch (IOException failure) when (SystemRefusal.Of(failure) is null)
            {
                throw new UsageException($"\"{path}\" stays locked ({failure.Message}): another program changes the marks. "
                    + "End it, and run the same command again.");
            }
        }
    }
}
