using System.Diagnostics;
using Grader.Wire;

namespace Grader.Isolation;

/// <summary>A running child: its wire, its output, and its end.</summary>
internal sealed class ChildProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly Process process;
    private readonly string scratch;
    private readonly CallBudget budget;
    private int killed;

    /// <summary>Starts the child. Call on a thread that outlives it.</summary>
    public ChildProcess(ChildProgram program, ISandbox sandbox, string scratch, Limits limits)
    {
        this.scratch = scratch;
        Directory.CreateDirectory(scratch);
        var start = sandbox.Confine(program, scratch);
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        process = Process.Start(start)!;
        Output = new OutputText(process.StandardError.BaseStream, limits.Output);
        budget = new CallBudget(TimeProvider.System, ProcessorTime, () => Kill(overran: true)) { Limit = limits.StartTime };
        Wire = new Endpoint(process.StandardOutput.BaseStream, process.StandardInput.BaseStream, new JudgeConduct(this, budget));
    }

    public Endpoint Wire { get; }

    public OutputText Output { get; }

    /// <summary>Time for one call from the next one on.</summary>
    public TimeSpan CallLimit
    {
        get => budget.Limit;
        set => budget.Limit = value;
    }

    /// <summary>True once the child has ended or has been told to.</summary>
    public bool Ended { get; private set; }

    /// <summary>True where it was ended because a call took too long.</summary>
    public bool Overran { get; private set; }

    /// <summary>Ends the child and what it started.</summary>
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
        if (!process.WaitForExit(Patience))
        {
            Kill();
            process.WaitForExit(Patience);
        }

        Ended = true;
        Output.Completed.Wait(Patience);
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
            return TimeSpan.MaxValue; // It has ended; nothing is gained by waiting.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Kill();
        process.WaitForExit(Patience);
        ProcessGroup.Kill(process.Id);
        budget.Dispose();
        process.Dispose();
        Scratch.Remove(scratch);
    }
}
