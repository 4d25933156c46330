using System.ComponentModel;
using System.Diagnostics;

namespace Grader.Isolation;

/// <summary>A process as the framework starts it, on every system and confined on none.</summary>
internal sealed class FrameworkProcess : IRunningProcess
{
    private readonly Process process;

    /// <summary>Starts a command.</summary>
    public FrameworkProcess(ChildCommand command)
    {
        var start = new ProcessStartInfo(command.File, command.Arguments)
        {
            WorkingDirectory = command.Folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in command.Environment)
            start.Environment[name] = value;

        process = Process.Start(start)!;
    }

    public int Id => process.Id;

    public Stream Input => process.StandardInput.BaseStream;

    public Stream Output => process.StandardOutput.BaseStream;

    public Stream Error => process.StandardError.BaseStream;

    public TimeSpan? ProcessorTime
    {
        get
        {
            try
            {
                return process.TotalProcessorTime;
            }
            catch (Exception e) when (e is InvalidOperationException or Win32Exception)
            {
                return null;
            }
        }
    }

    public void Kill()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It ended by itself in the meantime.
        }
    }

    /// <inheritdoc/>
    public ProcessEnd? WaitForExit(TimeSpan timeout)
    {
        if (!process.WaitForExit(timeout))
            return null;

        // The framework does not tell a signal from an exit code as large.
        return new(process.ExitCode, BySignal: process.ExitCode > ProcessEnd.Signals);
    }

    public void Dispose() => process.Dispose();
}
