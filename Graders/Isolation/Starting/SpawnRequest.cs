using System.Runtime.InteropServices;

namespace Grader.Isolation;

/// <summary>What <see cref="ConfinedStart"/> is to start, and what came of it, in memory that is not the runtime's.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct SpawnRequest
{
    /// <summary>A <see cref="Failure"/>: the process could not give up its rights, and its program was not started.</summary>
    public const int NotConfined = -1;

    /// <summary>How many descriptors a process is given: standard input, output and error.</summary>
    public const int Descriptors = 3;

    /// <summary>Those of this process that become the new one's, from 0 on.</summary>
    public fixed int Descriptor[Descriptors];

    /// <summary>Descriptor of the Landlock ruleset; -1 for none.</summary>
    public nint Ruleset;

    /// <summary>Paths under which each process finds the files about itself that it may read, the last of them null.</summary>
    public byte** OwnFiles;

    /// <summary>The rule that allows one of them, once the process has said which file that is.</summary>
    public Landlock.PathRule* OwnFile;

    /// <summary>The empty sets of capabilities: three words of 32 bits, twice.</summary>
    public void* NoCapabilities;

    /// <summary>The set of all signals: a <c>sigset_t</c>.</summary>
    public void* AllSignals;

    /// <summary>The set of no signals.</summary>
    public void* NoSignals;

    /// <summary>The set of signals that the starting thread did not receive before.</summary>
    public void* FormerSignals;

    /// <summary>Path of the executable.</summary>
    public byte* File;

    /// <summary>Path of the working directory.</summary>
    public byte* Folder;

    /// <summary>Its arguments, the last of them null.</summary>
    public byte** Arguments;

    /// <summary>Its environment, the last of it null.</summary>
    public byte** Environment;

    /// <summary>How the process ended: a <c>siginfo_t</c>.</summary>
    public int* Exit;

    /// <summary>0, or the system's error number.</summary>
    public int Failure;

    /// <summary>The process's number; -1 where the system starts none.</summary>
    public int Process;
}
