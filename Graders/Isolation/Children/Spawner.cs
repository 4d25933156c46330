namespace Grader.Isolation;

/// <summary>Starts child processes, each in a folder of its own.</summary>
/// <param name="sandbox">How they are confined.</param>
/// <param name="limits">What they may use.</param>
/// <param name="folder">The folder for theirs.</param>
internal sealed class Spawner(ISandbox sandbox, Limits limits, string folder)
{
    private int count;

    /// <summary>Bytes free on the disk with the folder.</summary>
    public long Room => new DriveInfo(folder).AvailableFreeSpace;

    public Task<ChildProcess> Start(ChildProgram program)
    {
        var own = Path.Combine(folder, $"{Interlocked.Increment(ref count)}");
        return Task.Run(() => new ChildProcess(program, sandbox, own, limits));
    }
}
