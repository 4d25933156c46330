using System.Collections.Concurrent;

namespace Grader.Isolation;

/// <summary>
/// Starts child processes from one thread that lives as long as they do: on Linux, a child that asks to die with its parent dies
/// with the thread that started it.
/// </summary>
internal sealed class Spawner : IDisposable
{
    private readonly BlockingCollection<Action> orders = [];
    private readonly ISandbox sandbox;
    private readonly Limits limits;
    private readonly string scratch;
    private int count;

    public Spawner(ISandbox sandbox, Limits limits, string scratch)
    {
        (this.sandbox, this.limits, this.scratch) = (sandbox, limits, scratch);
        new Thread(Work) { IsBackground = true, Name = "spawner" }.Start();
    }

    public Task<ChildProcess> Start(ChildProgram program)
    {
        var started = new TaskCompletionSource<ChildProcess>(TaskCreationOptions.RunContinuationsAsynchronously);
        orders.Add(() =>
        {
            try
            {
                started.SetResult(new ChildProcess(program, sandbox, Path.Combine(scratch, $"{++count}"), limits));
            }
            catch (Exception e)
            {
                started.SetException(e);
            }
        });
        return started.Task;
    }

    public void Dispose() => orders.CompleteAdding();

    private void Work()
    {
        foreach (var order in orders.GetConsumingEnumerable())
            order();
    }
}
