using Grader.Intake;

namespace Grader.Grading.Files;

/// <summary>
/// Lets one thread of one process at a time do some work: two people may mark, two kits may be packed, and a grading may write new marking
/// sheets, all at once.
/// </summary>
/// <param name="path">A file that is locked during the work.</param>
/// <param name="patience">How long to wait for another process.</param>
/// <param name="holder">What another process does that has it: "changes the marks".</param>
internal sealed class FileLock(string path, TimeSpan patience, string holder)
{
    private static readonly TimeSpan pause = TimeSpan.FromMilliseconds(10);

    private readonly Lock gate = new();

    /// <summary>Does the work while nobody else does.</summary>
    /// <exception cref="RefusedException">Another process does not end its own.</exception>
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
            catch (IOException failure) when (attempt * pause < patience && SystemRefusal.Of(failure) is null)
            {
                Thread.Sleep(pause);
            }
            catch (IOException failure) when (SystemRefusal.Of(failure) is null)
            {
                throw new RefusedException($"\"{path}\" stays locked ({failure.Message}): another program {holder}. "
                    + "End it, and run the same command again.");
            }
        }
    }
}
