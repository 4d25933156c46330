using Grader.Wire;

namespace Grader.Isolation;

/// <summary>A running child: its wire, its output, and its end.</summary>
internal sealed class ChildProcess : IDisposable
{
    private const int KillSignal = 9;
    private static readonly TimeSpan EndTimeout = TimeSpan.FromSeconds(5);
    private readonly IRunningProcess process;
    private readonly string folder;
    private readonly bool isConfined;
    private readonly CallBudget budget;
    private readonly CallBackBudget callBacks;
    private readonly UseWatch use;
    private readonly ControlGroup group;
    private IReadOnlyList<string> ownThreads = [];
    private int killed;
    private ProcessEnd? end;
    private int disposed;

    /// <summary>Starts the child, in a folder of its own.</summary>
    public ChildProcess(ChildProgram program, ISandbox sandbox, string folder, Limits limits)
    {
        (this.folder, isConfined) = (folder, sandbox.Level >= IsolationLevel.Sandbox);
        OnLibtorch = program.OnLibtorch;
        Directory.CreateDirectory(folder);
        group = ControlGroups.Current.Create(program.AllMemory + limits.Scratch, limits.Threads);
        process = RunningProcess.Start(sandbox.Confine(program, folder));
        Output = new OutputText(process.Error, limits.Output);
        budget = new CallBudget(AwakeClock.Instance, Use, Stop, Kill) { Limit = limits.StartTime };
        IChildUse files = sandbox.OwnFolder is { } own ? new FileCountUse(own) : new DiskUse(folder, limits.Scratch, limits.FileSize);
        IChildUse[] uses = [new FirstThread(), new ProcessorTimeUse(program.ProcessorTime), new MemoryUse(program.AllMemory), files];
        use = new UseWatch(AwakeClock.Instance, process, uses, Kill);
        callBacks = new CallBackBudget(AwakeClock.Instance, limits.CallBacksOfCall, Kill);
        Wire = new Endpoint(process.Output, process.Input, new JudgePolicy(this, budget, callBacks, program.MaxAnswer));
    }

    public Endpoint Wire { get; }

    /// <summary>Whether it computes on the package TorchSharp, whose native code can end it.</summary>
    public bool OnLibtorch { get; }

    public OutputText Output { get; }

    /// <summary>Time for one call from the next one on.</summary>
    public TimeSpan CallLimit
    {
        get => budget.Limit;
        set => budget.Limit = value;
    }

    /// <summary>What the hand-in that it serves may use in all.</summary>
    public HandInBudget HandIn
    {
        get => budget.HandIn;
        set => budget.HandIn = callBacks.HandIn = value;
    }

    /// <summary>Told of each value of the judge that a call has changed.</summary>
    public Action<ValueChange> Changed { get; set; } = _ => { };

    /// <summary>True once the child has ended or has been killed.</summary>
    public bool Ended { get; private set; }

    /// <summary>Why it was killed; null where that is not known, or where its work was done.</summary>
    public StudentFaultException? Fault { get; private set; }

    /// <summary>The bytes that its control group may have, if the kernel has ended it since it needed more; otherwise null.</summary>
    public long? KilledForMemory => group.HasKilledForMemory ? group.Memory : null;

    /// <summary>Whether it has threads that it had not when they were last remembered.</summary>
    public bool HasMoreThreads => Threads().Except(ownThreads).Any();

    /// <summary>Remembers the threads that the child has of its own, before it is given any code.</summary>
    public void RememberThreads() => ownThreads = Threads();

    /// <summary>
    /// Puts the child and all that it has started into its control group. This is for a child that has answered, and so has started what it
    /// needs, and before it is given any code.
    /// </summary>
    public void EnterGroup() => group.Add(ProcessTree.Of(process.Id));

    /// <summary>Ends the child and the processes that it started.</summary>
    /// <param name="fault">Why.</param>
    public void Kill(StudentFaultException? fault)
    {
        if (Interlocked.Exchange(ref killed, 1) != 0)
            return;

        (Fault, Ended) = (Fault ?? fault, true);
        process.Kill();
    }

    /// <summary>Waits for the end of a child whose stream has ended; one that only closed its stream is killed.</summary>
    /// <returns>How it ended; null where the system does not let it end.</returns>
    public ProcessEnd? AwaitEnd() => end ??= End();

    /// <summary>
    /// Whether a child that ended so was killed by a signal. A confined one has no exit codes as large as those that stand for a signal,
    /// and may have run inside of a program that tells of the signal by such a code.
    /// </summary>
    public bool WasKilled(ProcessEnd how)
    {
        var killed = ProcessEnd.By(KillSignal);
        return isConfined ? how.Code == killed.Code : how == killed;
    }

    /// <summary>
    /// The fault of a child that was killed or stopped by a signal, which is not the judge's. Code that nothing confines can do that
    /// itself.
    /// </summary>
    /// <param name="how">A sentence for the student.</param>
    public StudentFaultException EndedBySignal(string how) =>
        Fault ??= HandIn.EndByOther(how, isConfined ? SecondTry.MaxEndsByOther : SecondTry.MaxEndsUnconfined);

    private IReadOnlyList<string> Threads() => [.. ProcessTree.Of(process.Id).SelectMany(ProcessTree.Threads)];

    private ProcessEnd? End()
    {
        var exit = process.WaitForExit(EndTimeout);
        if (exit is null)
        {
            Kill(new(StudentFault.Crash, "The process closed its connection to the grader, and was ended."));
            exit = process.WaitForExit(EndTimeout);
        }

        Ended = true;
        Output.Completed.Wait(EndTimeout);
        return exit;
    }

    /// <summary>Why a child that a signal has stopped is ended; null for one that goes on.</summary>
    private StudentFaultException? Stop() =>
        StoppedProcess.Is(process.Id) ? EndedBySignal("The process was stopped by a signal, and was ended.") : null;

    /// <summary>What the processors have done for it; null once it has ended: no call is given more time then.</summary>
    private ProcessorUse? Use(int caller) =>
        SchedulerStatistics.Of(process.Id, caller) ?? (process.ProcessorTime is { } time ? new(time, null) : null);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref disposed, 1) != 0)
            return;

        Kill(null);
        process.WaitForExit(EndTimeout);
        budget.Dispose();
        use.Dispose();
        process.Dispose();
        group.Dispose();
        FolderRemoval.Remove(folder); // What stays is removed, or named, with the folder of the run.
    }
}
