using System.ComponentModel;
using static Grader.Isolation.SpawnFunctions;

namespace Grader.Isolation;

/// <summary>Everything that <see cref="ConfinedStart"/> needs to start a command, in memory that is freed with it.</summary>
internal sealed unsafe class PreparedSpawn : IDisposable
{
    /// <summary>More than any C library needs for its own types.</summary>
    private const int Enough = 1024;

    private readonly NativeMemoryBlock memory = new();

    /// <summary>Prepares the start of a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="descriptors">Those of this process that become the new one's first, from 0 on.</param>
    /// <exception cref="InvalidOperationException">The system does not accept it.</exception>
    public PreparedSpawn(ChildCommand command, IReadOnlyList<int> descriptors)
    {
        Request = (SpawnRequest*)memory.Bytes(sizeof(SpawnRequest));
        Request->File = memory.Text(command.File);
        Request->Arguments = memory.Texts([command.File, .. command.Arguments]);
        Request->Environment = memory.Texts([.. command.Environment.Select(variable => $"{variable.Key}={variable.Value}")]);
        Request->Actions = memory.Bytes(Enough);
        Request->Attributes = memory.Bytes(Enough);
        Request->Started = memory.Bytes(Enough);
        Request->Exit = (int*)memory.Bytes(Enough);
        _ = posix_spawn_file_actions_init(Request->Actions);
        _ = posix_spawnattr_init(Request->Attributes);
        _ = sem_init(Request->Started, 0, 0);
        try
        {
            AddActions(command.Folder, descriptors);
            AddAttributes();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The request; valid until this is disposed of.</summary>
    public SpawnRequest* Request { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        _ = posix_spawn_file_actions_destroy(Request->Actions);
        _ = posix_spawnattr_destroy(Request->Attributes);
        memory.Dispose();
    }

    private void AddActions(string folder, IReadOnlyList<int> descriptors)
    {
        Check(posix_spawn_file_actions_addchdir_np(Request->Actions, memory.Text(folder)));
        for (var number = 0; number < descriptors.Count; number++)
            Check(posix_spawn_file_actions_adddup2(Request->Actions, descriptors[number], number));

        // Whatever this process was given by its own parent and should not have kept is not for the child. Old C libraries lack this.
        if (CloseFrom != null)
            Check(CloseFrom(Request->Actions, descriptors.Count));
    }

    /// <summary>A session of its own, and all signals as a new process expects them.</summary>
    private void AddAttributes()
    {
        const short DefaultSignals = 4;
        const short SignalMask = 8;
        const short NewSession = 0x80;
        const int SignalSet = 128;
        var none = memory.Bytes(SignalSet);
        var all = memory.Bytes(SignalSet);
        _ = sigfillset(all);
        Check(posix_spawnattr_setsigdefault(Request->Attributes, all));
        Check(posix_spawnattr_setsigmask(Request->Attributes, none));
        Check(posix_spawnattr_setflags(Request->Attributes, DefaultSignals | SignalMask | NewSession));
    }

    private static void Check(int error)
    {
        if (error != 0)
            throw new InvalidOperationException($"A child process cannot be prepared: {new Win32Exception(error).Message}");
    }
}
