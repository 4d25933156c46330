using Grader.Wire;

namespace Grader.Isolation;

/// <summary>A running child: its wire, its output, and its end.</summary>
internal sealed class ChildProcess : IDisposable
{
    private static readonly TimeSpan EndTimeout = TimeSpan.FromSeconds(2);
    private readonly IRunningProcess process;
    private readonly string folder;
    private readonly CallBudget budget;
    private int killed;

    /// <summary>Starts the child, in a folder of its own.</summary>
    public ChildProcess(ChildProgram program, ISandbox sandbox, string folder, Limits limits)
    {
        this.folder = folder;
        Directory.CreateDirectory(folder);
        process = RunningProcess.Start(sandbox.Confine(program, folder));
        Output = new OutputText(process.Error, limits.Output);
        budget = new CallBudget(TimeProvider.System, () => process.ProcessorTime, () => Kill(overran: true)) { Limit = limits.StartTime };
        Wire = new Endpoint(process.Output, process.Input, new JudgePolicy(this, budget));
    }

    public Endpoint Wire { get; }

    public OutputText Output { get; }

    /// <summary>Time for one call from the next one on.</summary>
    public TimeSpan CallLimit
    {
        get => budget.Limit;
        set => budget.Limit = value;
    }

    /// <summary>True once the child has ended or has been killed.</summary>
    public bool Ended { get; private set; }

    /// <summary>True where it was ended because a call took too long.</summary>
    public bool Overran { get; private set; }

    /// <summary>Ends the child and the processes that it started.</summary>
    /// <param name="overran">Whether a call took too long.</param>
    public void Kill(bool overran = false)
    {
        if (Interlocked.Exchange(ref killed, 1) != 0)
            return;

        (Overran, Ended) = (overran, true);
        process.Kill();
    }

    /// <summary>Waits for the end of a child whose stream has ended; one that only closed its stream is killed.</summary>
    /// <returns>The exit code.</returns>
    public int AwaitEnd()
    {
        var exit = process.WaitForExit(EndTimeout);
        if (exit is null)
        {
            Kill();
            exit = process.WaitForExit(EndTimeout);
        }

        Ended = true;
        Output.Completed.Wait(EndTimeout);
        return exit ?? -1;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Kill();
        process.WaitForExit(EndTimeout);
        budget.Dispose();
        process.Dispose();
        RunFolder.Remove(folder);
    }
}
