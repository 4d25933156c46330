using System.ComponentModel;
using System.Globalization;
using Microsoft.Win32.SafeHandles;
using static Grader.Isolation.SpawnFunctions;

namespace Grader.Isolation;

/// <summary>
/// A process in a session of its own, which can give up rights before its program begins. Its session can be ended even after the process
/// itself has ended, and Ctrl+C in the tutor's terminal does not reach it.
/// </summary>
internal sealed unsafe class LinuxProcess : IRunningProcess
{
    private const int KillSignal = 9;
    private const int Exited = 1;
    private const int WaitForId = 1;
    private const int ExitedButKept = 0x1000004;
    private static readonly TimeSpan EndTimeout = TimeSpan.FromSeconds(5);

    private readonly ChildPipes pipes;
    private readonly PreparedSpawn spawn;
    private readonly Thread starter;
    private readonly IReadOnlyList<SafeFileHandle> ownFiles;
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
        ownFiles = command.Files is null ? [] : HoldRules(Id);
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
                return disposed || !starter.IsAlive ? null : ProcessClock.Of(Id);
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

    public ProcessEnd? WaitForExit(TimeSpan timeout)
    {
        if (!starter.Join(timeout))
            return null;

        lock (gate)
            return disposed ? null : EndOf(spawn.Request->Exit);
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
            foreach (var file in ownFiles)
                file.Dispose();

            pipes.Dispose();
            if (!ended)
                return; // The kernel does not let it end yet: the thread still uses the memory.

            _ = waitpid(Id, null, 0);
            spawn.Dispose();
        }
    }

    /// <summary>How a process ended, in the words of a <c>siginfo_t</c>: the kind of its end, and the exit code or signal.</summary>
    private static ProcessEnd EndOf(int* exit) => exit[2] == Exited ? new(exit[6], BySignal: false) : ProcessEnd.By(exit[6]);

    /// <summary>
    /// Opens the files that a process may read about itself. While they are open, the kernel does not forget the rules for them.
    /// </summary>
    private static IReadOnlyList<SafeFileHandle> HoldRules(int process) =>
        [.. SystemFiles.OfProcess(process.ToString(CultureInfo.InvariantCulture)).Select(Landlock.Place)];

    /// <summary>
    /// Starts the process by a thread that lives as long as it: a child that asks to die with its parent dies with the thread that
    /// started it.
    /// </summary>
    /// <returns>The thread.</returns>
    private static Thread Start(ChildCommand command, SpawnRequest* request)
    {
        using var ruleset = command.Files is { } files ? Landlock.Ruleset(files) : null;
        request->Ruleset = ruleset?.DangerousGetHandle() ?? -1;
        using var started = new ManualResetEventSlim();
        var thread = new Thread(() => Keep(request, started)) { IsBackground = true, Name = "keeper of a child" };
        thread.Start();
        started.Wait();
        if (request->Failure == 0)
            return thread;

        thread.Join(); // It uses the request to its end.
        var reason = request->Failure == SpawnRequest.NotConfined
            ? "The kernel does not start it, or does not confine it."
            : new Win32Exception(request->Failure).Message;
        throw new InvalidOperationException($"The child process {command.File} cannot be started: {reason}");
    }

    /// <summary>Starts the process and returns when it has ended. Its number stays its own then.</summary>
    private static void Keep(SpawnRequest* request, ManualResetEventSlim started)
    {
        ConfinedStart.Run(request);
        var failed = request->Failure != 0;
        if (failed && request->Process > 0)
            _ = waitpid(request->Process, null, 0);

        started.Set();
        while (!failed && waitid(WaitForId, request->Process, request->Exit, ExitedButKept) != 0)
        {
        }
    }
}
