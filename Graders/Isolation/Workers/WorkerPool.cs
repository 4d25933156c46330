using System.Collections.Concurrent;
using Grader.Wire;

namespace Grader.Isolation;

/// <summary>Workers that are started before they are needed. Each serves one hand-in and is then ended.</summary>
internal sealed class WorkerPool : IDisposable
{
    private readonly ConcurrentQueue<Task<ChildProcess>> ready = new();
    private readonly Spawner spawner;
    private readonly ChildProgram program;

    public WorkerPool(Spawner spawner, ChildProgram program, int size)
    {
        (this.spawner, this.program) = (spawner, program);
        for (var i = 0; i < size; i++)
            ready.Enqueue(Start());
    }

    /// <summary>What the hand-ins of its workers implement.</summary>
    public ContractSet Contracts => program.Contracts;

    /// <summary>Bytes free on the disk with the folders of the workers.</summary>
    public long Room => spawner.Room;

    /// <summary>Takes a started worker and starts another one for the pool.</summary>
    /// <exception cref="InvalidOperationException">The worker does not start, which is an error of the grader.</exception>
    public ChildProcess Take()
    {
        if (ready.TryDequeue(out var next))
            ready.Enqueue(Start());

        return Greeting.Await(program, next ?? Start(), Start, worker => worker.Wire.Root<IWorkerRoot>().Greet());
    }

    private Task<ChildProcess> Start() => spawner.Start(program);

    public void Dispose()
    {
        foreach (var worker in ready)
            worker.DisposeOnceStarted();
    }
}
