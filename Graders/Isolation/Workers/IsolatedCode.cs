using System.Text;
using Grader.Wire;

namespace Grader.Isolation;

/// <summary>
/// A hand-in in worker processes, one at a time: when one has ended, the next <see cref="Create"/> starts another.
/// </summary>
internal sealed class IsolatedCode(BuiltHandIn handIn, WorkerPool pool, Limits limits, string isolation, string torch) : IStudentCode
{
    private readonly Lock gate = new();
    private readonly DeathCount<Type> deaths = new();
    private readonly HandInBudget budget = new(limits.HandInTime, limits.CallBacksOfHandIn);
    private readonly StringBuilder console = new();
    private readonly ChangeLog changes = new();
    private volatile ChildProcess? worker;
    private Type? entered;

    public TimeSpan CallLimit
    {
        get;
        set
        {
            field = value;
            worker?.CallLimit = value;
        }
    } = limits.CallTime;

    public bool IsMuted
    {
        get;
        set
        {
            field = value;
            lock (gate)
            {
                if (worker is { Ended: false } running)
                    TryToAsk(running, root => root.Mute(value)); // Whoever follows it is told at its start.
            }
        }
    }

    public string ContentHash => handIn.ContentHash;

    public string Isolation => isolation;

    public string Torch => torch;

    public string ConsoleText
    {
        get
        {
            lock (gate)
            {
                AwaitOutput();
                return Shorten(console + worker?.Output.Text);
            }
        }
    }

    public bool LacksRoom
    {
        get
        {
            lock (gate)
            {
                if (HasRoom)
                    return false;

                Retire(); // What the code keeps on the disk in whatever way, it keeps no longer than its process runs.
                return !HasRoom;
            }
        }
    }

    public TimeSpan? Ran => budget.Spent;

    private bool HasRoom => pool.Room >= limits.FileSize;

    public object Create(Type contract) => CreateFrom(copy: 0, contract);

    public object CreateFrom(int copy, Type contract)
    {
        lock (gate)
        {
            if (budget.Fault is { } fault)
                throw new StudentFaultException(fault);

            return handIn.Assembly is null
                ? throw Absent(contract, null)
                : deaths.Run(contract, () => CreateIn(WorkerFor(handIn.Assembly), contract, copy));
        }
    }

    public IReadOnlyList<ValueChange> TakeChanges() => changes.Take();

    public void Enter(Type contract)
    {
        lock (gate)
        {
            if (contract != entered && worker is { HasMoreThreads: true })
                Retire(); // What the code of one contract has left running is not to disturb another.

            entered = contract;
            budget.Enter(contract);
        }
    }

    /// <remarks>Not under the lock, which is held by whoever waits for a worker to create something.</remarks>
    public void EndProcess() => worker?.Kill(null);

    public void Rewind(string consoleText)
    {
        lock (gate)
        {
            Retire();
            console.Clear().Append(consoleText);
        }
    }

    public void Dispose()
    {
        lock (gate)
            Retire();
    }

    private object CreateIn(ChildProcess current, Type contract, int copy)
    {
        try
        {
            var handle = current.Wire.Root<IWorkerRoot>().Create(pool.Contracts.NumberOf(contract), copy);
            return current.Wire.Import(handle, contract);
        }
        catch (NotAttemptedException e)
        {
            throw Absent(contract, e);
        }
    }

    private ChildProcess WorkerFor(byte[] assembly)
    {
        if (worker is { Ended: false })
            return worker;

        Retire();
        worker = pool.Take();
        worker.RememberThreads();
        (worker.CallLimit, worker.HandIn, worker.Changed) = (CallLimit, budget, changes.Add);
        worker.Wire.Root<IWorkerRoot>().Load(assembly);
        if (IsMuted)
            worker.Wire.Root<IWorkerRoot>().Mute(true);

        return worker;
    }

    /// <summary>Why a contract has no implementation: its file does not compile, or there is none.</summary>
    private Exception Absent(Type contract, NotAttemptedException? cause) =>
        (handIn.Failure ?? handIn.UnbuiltContracts.GetValueOrDefault(contract.FullName!)) is { } reason
            ? new StudentFaultException(StudentFault.DoesNotCompile, reason)
            : cause ?? new NotAttemptedException($"No class implements {contract.Name}.");

    private void Retire()
    {
        if (worker is not null)
        {
            AwaitOutput();
            console.Append(worker.Output.Text);
            console.Length = Math.Min(console.Length, limits.Output);
            worker.Dispose();
            worker = null;
        }
    }

    /// <summary>What the code wrote before it answered is part of the result, even where it is still on its way.</summary>
    private void AwaitOutput()
    {
        if (worker is { Ended: true })
            worker.AwaitEnd();
        else if (worker is { } running)
            TryToAsk(running, root => running.Output.Await(root.Printed()));
    }

    /// <summary>
    /// Asks a worker that may have ended by itself meanwhile. Or a thread that it has left behind called an object of an earlier check,
    /// which refused the call: no check is running that this could fail.
    /// </summary>
    private static void TryToAsk(ChildProcess running, Action<IWorkerRoot> ask)
    {
        try
        {
            ask(running.Wire.Root<IWorkerRoot>());
        }
        catch (Exception e) when (e is StudentFaultException or VerdictException or NotAttemptedException)
        {
            // Everything that it wrote has come.
        }
    }

    private string Shorten(string text) => text.Length <= limits.Output ? text : text[..limits.Output];
}
