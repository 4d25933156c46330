using System.ComponentModel;
using static Grader.Isolation.SpawnFunctions;

namespace Grader.Isolation;

/// <summary>
/// A process in a session of its own, started by a thread that can give up rights first. Its session can be ended even after the process
/// itself has ended, and Ctrl+C in the tutor's terminal does not reach it.
/// </summary>
internal sealed unsafe class LinuxProcess : IRunningProcess
{
    private const int KillSignal = 9;
    private const int Signals = 128;
    private const int Exited = 1;
    private static readonly TimeSpan EndTimeout = TimeSpan.FromSeconds(5);

    private readonly ChildPipes pipes;
    private readonly PreparedSpawn spawn;
    private readonly Thread starter;
    private readonly Lock gate = new();
    private bool disposed;

    /// <summary>Starts a command.</summary>
    /// <exception cref="InvalidOperationException">The system does not start or not confine it.</exception>
    public LinuxProcess(ChildCommand command)
    {
        ConfinedStart.Prepare();
        pipes = new ChildPipes();
        try
        {
            spawn = new PreparedSpawn(command, pipes.OfChild);
            starter = Start(command, spawn.Request);
        }
        catch
        {
            spawn?.Dispose();
            pipes.Dispose();
            throw;
        }

        pipes.CloseChildEnds();
        Id = spawn.Request->Process;
    }

    public int Id { get; }

    public Stream Input => pipes.Input;

    public Stream Output => pipes.Output;

    public Stream Error => pipes.Error;

    public TimeSpan? ProcessorTime
    {
        get
        {
            lock (gate)
            {
                // The kernel's number of the clock that counts the processor time of another process.
                var clock = (~Id << 3) | 2;
                return !disposed && starter.IsAlive && clock_gettime(clock, out var used) == 0
                    ? TimeSpan.FromSeconds(used.Seconds) + TimeSpan.FromMicroseconds(used.Nanoseconds / 1000)
                    : null;
            }
        }
    }

    public void Kill()
    {
        lock (gate)
        {
            if (disposed)
                return;

            // Its number belongs to it until Dispose, even if it has ended.
            _ = kill(-Id, KillSignal);
            _ = kill(Id, KillSignal);
        }
    }

    public int? WaitForExit(TimeSpan timeout)
    {
        if (!starter.Join(timeout))
            return null;

        lock (gate)
            return disposed ? -1 : ExitCode(spawn.Request->Exit);
    }

    public void Dispose()
    {
        Kill();
        var ended = starter.Join(EndTimeout);
        lock (gate)
        {
            if (disposed)
                return;

            disposed = true;
            pipes.Dispose();
            if (!ended)
                return; // The kernel does not let it end yet: the thread still uses the memory.

            _ = waitpid(Id, null, 0);
            spawn.Dispose();
        }
    }

    private static int ExitCode(int* exit) => exit[2] == Exited ? exit[6] : Signals + exit[6];

    /// <summary>Starts the process by a thread that lives as long as it.</summary>
    /// <returns>The thread.</returns>
    private static Thread Start(ChildCommand command, SpawnRequest* request)
    {
        var thread = new Thread(() => ConfinedStart.Run(request)) { IsBackground = true, Name = "keeper of a child" };
        using var ruleset = command.Files is { } files ? Landlock.Ruleset(files) : null;
        request->Ruleset = ruleset?.DangerousGetHandle() ?? -1;
        thread.Start();
        while (sem_wait(request->Started) != 0)
        {
        }

        if (request->Failure == 0)
            return thread;

        thread.Join(); // It uses the request to its end.
        var reason = request->Failure == SpawnRequest.NotConfined
            ? "The kernel does not confine the thread that is to start it."
            : new Win32Exception(request->Failure).Message;
        throw new InvalidOperationException($"The child process {command.File} cannot be started: {reason}");
    }
}
