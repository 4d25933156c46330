using System.Collections.Concurrent;

namespace Grader.Isolation;

/// <summary>
/// Starts child processes from one thread that lives as long as they do: on Linux, a child that asks to die with its parent dies
/// with the thread that started it.
/// </summary>
internal sealed class Spawner : IDisposable
{
    private readonly BlockingCollection<Action> starts = [];
    private readonly ISandbox sandbox;
    private readonly Limits limits;
    private readonly string folder;
    private int count;

    public Spawner(ISandbox sandbox, Limits limits, string folder)
    {
        (this.sandbox, this.limits, this.folder) = (sandbox, limits, folder);
        new Thread(Run) { IsBackground = true, Name = "spawner" }.Start();
    }

    public Task<ChildProcess> Start(ChildProgram program)
    {
        var started = new TaskCompletionSource<ChildProcess>(TaskCreationOptions.RunContinuationsAsynchronously);
        starts.Add(() =>
        {
            try
            {
                started.SetResult(new ChildProcess(program, sandbox, Path.Combine(folder, $"{++count}"), limits));
            }
            catch (Exception e)
            {
                started.SetException(e);
            }
        });
        return started.Task;
    }

    public void Dispose() => starts.CompleteAdding();

    private void Run()
    {
        foreach (var start in starts.GetConsumingEnumerable())
            start();
    }
}
