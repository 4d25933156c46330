using System.Runtime.InteropServices;

namespace Grader.Isolation;

/// <summary>What <see cref="ConfinedStart"/> is to start, and what came of it, in memory that is not the runtime's.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct SpawnRequest
{
    /// <summary>A <see cref="Failure"/>: the thread could not give up its rights, and nothing was started.</summary>
    public const int NotConfined = -1;

    /// <summary>Descriptor of the Landlock ruleset; -1 for none.</summary>
    public nint Ruleset;

    /// <summary>Path of the executable.</summary>
    public byte* File;

    /// <summary>What becomes of descriptors and working directory: a <c>posix_spawn_file_actions_t</c>.</summary>
    public void* Actions;

    /// <summary>Signals and session: a <c>posix_spawnattr_t</c>.</summary>
    public void* Attributes;

    /// <summary>Its arguments, the last of them null.</summary>
    public byte** Arguments;

    /// <summary>Its environment, the last of it null.</summary>
    public byte** Environment;

    /// <summary>Raised when the process has been started or could not be: a <c>sem_t</c>.</summary>
    public void* Started;

    /// <summary>How the process ended: a <c>siginfo_t</c>.</summary>
    public int* Exit;

    /// <summary>0, or the system's error number.</summary>
    public int Failure;

    /// <summary>The process's number.</summary>
    public int Process;
}
