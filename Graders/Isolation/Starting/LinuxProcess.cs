using System.ComponentModel;
using System.IO.Pipes;
using System.Runtime.InteropServices;

namespace Grader.Isolation;

/// <summary>
/// A process in a session of its own, started by a thread that can give up rights first. Its session can be ended even after the process
/// itself has ended, and Ctrl+C in the tutor's terminal does not reach it.
/// </summary>
internal sealed unsafe partial class LinuxProcess : IRunningProcess
{
    private const int KillSignal = 9;
    private const int Signals = 128;
    private const int Exited = 1;
    private static readonly TimeSpan EndTimeout = TimeSpan.FromSeconds(5);

    private static readonly delegate* unmanaged<void*, int, int> CloseFrom =
        (delegate* unmanaged<void*, int, int>)ConfinedStart.FunctionOrNull("posix_spawn_file_actions_addclosefrom_np");

    private readonly NativeMemoryBlock memory = new();
    private readonly AnonymousPipeServerStream input = new(PipeDirection.Out);
    private readonly AnonymousPipeServerStream output = new(PipeDirection.In);
    private readonly AnonymousPipeServerStream error = new(PipeDirection.In);
    private readonly SpawnRequest* request;
    private readonly Thread starter;
    private readonly Lock gate = new();
    private bool disposed;

    /// <summary>Starts a command.</summary>
    /// <exception cref="InvalidOperationException">The system does not start or not confine it.</exception>
    public LinuxProcess(ChildCommand command)
    {
        ConfinedStart.Prepare();
        request = Request(command);
        starter = new Thread(() => ConfinedStart.Run(request)) { IsBackground = true, Name = "keeper of a child" };
        using (var ruleset = command.Files is { } files ? Landlock.Ruleset(files) : null)
        {
            request->Ruleset = ruleset?.DangerousGetHandle() ?? -1;
            starter.Start();
            while (sem_wait(request->Started) != 0)
            {
            }
        }

        Id = request->Process;
        (Input, Output, Error) = (input, output, error);
        foreach (var pipe in (AnonymousPipeServerStream[])[input, output, error])
            pipe.DisposeLocalCopyOfClientHandle();

        if (request->Failure != 0)
        {
            var reason = request->Failure == SpawnRequest.NotConfined
                ? "The kernel does not confine the thread that is to start it."
                : new Win32Exception(request->Failure).Message;
            Dispose();
            throw new InvalidOperationException($"The child process {command.File} cannot be started: {reason}");
        }
    }

    public int Id { get; }

    public Stream Input { get; }

    public Stream Output { get; }

    public Stream Error { get; }

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
            if (disposed || request->Failure != 0)
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
            return disposed ? -1 : request->Exit[2] == Exited ? request->Exit[6] : Signals + request->Exit[6];
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
            input.Dispose();
            output.Dispose();
            error.Dispose();
            if (!ended)
                return; // The kernel does not let it end yet: the thread still uses the memory.

            if (request->Failure == 0)
                _ = waitpid(Id, null, 0);
            _ = posix_spawn_file_actions_destroy(request->Actions);
            _ = posix_spawnattr_destroy(request->Attributes);
            memory.Dispose();
        }
    }

    private SpawnRequest* Request(ChildCommand command)
    {
        // More than any C library needs for its own types.
        const int Enough = 1024;
        var made = (SpawnRequest*)memory.Bytes(sizeof(SpawnRequest));
        made->File = memory.Text(command.File);
        made->Arguments = memory.Texts([command.File, .. command.Arguments]);
        made->Environment = memory.Texts([.. command.Environment.Select(variable => $"{variable.Key}={variable.Value}")]);
        made->Actions = memory.Bytes(Enough);
        made->Attributes = memory.Bytes(Enough);
        made->Started = memory.Bytes(Enough);
        made->Exit = (int*)memory.Bytes(Enough);
        _ = sem_init(made->Started, 0, 0);
        AddActions(made->Actions, command.Folder);
        AddAttributes(made->Attributes);
        return made;
    }

    private void AddActions(void* actions, string folder)
    {
        _ = posix_spawn_file_actions_init(actions);
        Check(posix_spawn_file_actions_addchdir_np(actions, memory.Text(folder)));
        AnonymousPipeServerStream[] pipes = [input, output, error];
        for (var number = 0; number < pipes.Length; number++)
            Check(posix_spawn_file_actions_adddup2(actions, (int)pipes[number].ClientSafePipeHandle.DangerousGetHandle(), number));

        // Whatever this process was given by its own parent and should not have kept is not for the child. Old C libraries lack this.
        if (CloseFrom != null)
            Check(CloseFrom(actions, pipes.Length));
    }

    /// <summary>A session of its own, and all signals as a new process expects them.</summary>
    private void AddAttributes(void* attributes)
    {
        const short DefaultSignals = 4;
        const short SignalMask = 8;
        const short NewSession = 0x80;
        const int SignalSet = 128;
        var none = memory.Bytes(SignalSet);
        var all = memory.Bytes(SignalSet);
        _ = sigfillset(all);
        _ = posix_spawnattr_init(attributes);
        Check(posix_spawnattr_setsigdefault(attributes, all));
        Check(posix_spawnattr_setsigmask(attributes, none));
        Check(posix_spawnattr_setflags(attributes, DefaultSignals | SignalMask | NewSession));
    }

    private static void Check(int error)
    {
        if (error != 0)
            throw new InvalidOperationException($"A child process cannot be prepared: {new Win32Exception(error).Message}");
    }

    [LibraryImport("libc")]
    private static partial int posix_spawn_file_actions_init(void* actions);

    [LibraryImport("libc")]
    private static partial int posix_spawn_file_actions_destroy(void* actions);

    [LibraryImport("libc")]
    private static partial int posix_spawn_file_actions_addchdir_np(void* actions, byte* folder);

    [LibraryImport("libc")]
    private static partial int posix_spawn_file_actions_adddup2(void* actions, int from, int to);

    [LibraryImport("libc")]
    private static partial int posix_spawnattr_init(void* attributes);

    [LibraryImport("libc")]
    private static partial int posix_spawnattr_destroy(void* attributes);

    [LibraryImport("libc")]
    private static partial int posix_spawnattr_setflags(void* attributes, short flags);

    [LibraryImport("libc")]
    private static partial int posix_spawnattr_setsigdefault(void* attributes, void* signals);

    [LibraryImport("libc")]
    private static partial int posix_spawnattr_setsigmask(void* attributes, void* signals);

    [LibraryImport("libc")]
    private static partial int sigfillset(void* signals);

    [LibraryImport("libc")]
    private static partial int sem_init(void* semaphore, int shared, uint value);

    [LibraryImport("libc")]
    private static partial int sem_wait(void* semaphore);

    [LibraryImport("libc")]
    private static partial int waitpid(int process, int* status, int options);

    [LibraryImport("libc")]
    private static partial int kill(int process, int signal);

    [LibraryImport("libc")]
    private static partial int clock_gettime(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Time
    {
        public readonly long Seconds;
        public readonly long Nanoseconds;
    }
}
