using System.Collections.Concurrent;
using Grader.Wire;

namespace Grader.Isolation;

/// <summary>Workers that have started and warmed up before anyone needs them. Each serves one hand-in and is then thrown away.</summary>
internal sealed class WorkerPool : IDisposable
{
    private readonly ConcurrentQueue<Task<ChildProcess>> ready = new();
    private readonly Spawner spawner;
    private readonly ChildProgram program;

    public WorkerPool(Spawner spawner, ChildProgram program, int size)
    {
        (this.spawner, this.program) = (spawner, program);
        for (var i = 0; i < size; i++)
            ready.Enqueue(spawner.Start(program));
    }

    /// <summary>A warm worker; another starts in its place.</summary>
    /// <exception cref="InvalidOperationException">It does not start: the grader's error.</exception>
    public ChildProcess Take()
    {
        if (ready.TryDequeue(out var next))
            ready.Enqueue(spawner.Start(program));

        var worker = (next ?? spawner.Start(program)).GetAwaiter().GetResult();
        Greeting.Await(worker, () => worker.Wire.Root<IWorkerRoot>().Greet());
        return worker;
    }

    public void Dispose()
    {
        foreach (var worker in ready)
            worker.GetAwaiter().GetResult().Dispose();
    }
}
