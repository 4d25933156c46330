using System.Diagnostics;
using Grader.Wire;

namespace Grader.Isolation;

/// <summary>A running child: its wire, its output, and its end.</summary>
internal sealed class ChildProcess : IDisposable
{
    private static readonly TimeSpan EndTimeout = TimeSpan.FromSeconds(2);
    private readonly Process process;
    private readonly string folder;
    private readonly CallBudget budget;
    private int killed;
    private int disposed;

    /// <summary>Starts the child, in a folder of its own. The calling thread must outlive it.</summary>
    public ChildProcess(ChildProgram program, ISandbox sandbox, string folder, Limits limits)
    {
        this.folder = folder;
        Directory.CreateDirectory(folder);
        var start = sandbox.Confine(program, folder);
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        process = Process.Start(start)!;
        Output = new OutputText(process.StandardError.BaseStream, limits.Output);
        budget = new CallBudget(TimeProvider.System, ProcessorTime, () => Kill(overran: true)) { Limit = limits.StartTime };
        Wire = new Endpoint(process.StandardOutput.BaseStream, process.StandardInput.BaseStream, new JudgePolicy(this, budget));
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
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception or AggregateException)
        {
            // It ended by itself in the meantime.
        }
    }

    /// <summary>Waits for the end of a child whose stream has ended; one that only closed its stream is killed.</summary>
    /// <returns>The exit code.</returns>
    public int AwaitEnd()
    {
        if (!process.WaitForExit(EndTimeout))
        {
            Kill();
            process.WaitForExit(EndTimeout);
        }

        Ended = true;
        Output.Completed.Wait(EndTimeout);
        return process.HasExited ? process.ExitCode : -1;
    }

    private TimeSpan ProcessorTime()
    {
        try
        {
            return process.TotalProcessorTime;
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return TimeSpan.MaxValue; // It has ended: no call is given more time.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref disposed, 1) != 0)
            return;

        Kill();
        process.WaitForExit(EndTimeout);
        ProcessGroup.Kill(process.Id);
        budget.Dispose();
        process.Dispose();
        FolderRemoval.Remove(folder); // What stays is removed, or named, with the folder of the run.
    }
}
