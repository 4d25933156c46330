using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Grader.Isolation;

/// <summary>
/// Starts a process that gives up its rights between its birth and its program. No thread of this process ever gives up any: a thread
/// that did so would belong to the same Landlock domain as what it started, and the kernel lets processes of one domain look into each
/// other's memory.
/// <para>
/// Until its program runs, the new process shares memory and stack with this one (vfork), and the thread that starts it waits. So between
/// the two, this calls nothing but functions of the C library, found before, in a way that the runtime does not notice
/// (SuppressGCTransition): it neither puts a frame on its list of frames nor takes one off. The new process changes no variable that the
/// thread uses after it.
/// </para>
/// </summary>
internal static unsafe class ConfinedStart
{
    private const int ReplaceMask = 2;
    private const int HighestSignal = 64;
    private const int SetNoNewPrivileges = 38;
    private const int CapabilityVersion = 0x20080522;
    private const int CloseRange = 436;
    private const int OpenPathAndCloseOnExec = 0x280000;
    private const int CannotStart = 127;

    private static readonly nint Library = NativeLibrary.Load("libc", typeof(ConfinedStart).Assembly, null);
    private static readonly nint SetCapabilities = RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? 91 : 126;

    private static readonly delegate* unmanaged[SuppressGCTransition]<int> vfork =
        (delegate* unmanaged[SuppressGCTransition]<int>)Function("vfork");

    private static readonly delegate* unmanaged[SuppressGCTransition]<int, void*, void*, int> pthread_sigmask =
        (delegate* unmanaged[SuppressGCTransition]<int, void*, void*, int>)Function("pthread_sigmask");

    private static readonly delegate* unmanaged[SuppressGCTransition]<int, nint, nint> signal =
        (delegate* unmanaged[SuppressGCTransition]<int, nint, nint>)Function("signal");

    private static readonly delegate* unmanaged[SuppressGCTransition]<int> setsid =
        (delegate* unmanaged[SuppressGCTransition]<int>)Function("setsid");

    private static readonly delegate* unmanaged[SuppressGCTransition]<byte*, int> chdir =
        (delegate* unmanaged[SuppressGCTransition]<byte*, int>)Function("chdir");

    private static readonly delegate* unmanaged[SuppressGCTransition]<int, int, int> dup2 =
        (delegate* unmanaged[SuppressGCTransition]<int, int, int>)Function("dup2");

    private static readonly delegate* unmanaged[SuppressGCTransition]<byte*, int, int> open =
        (delegate* unmanaged[SuppressGCTransition]<byte*, int, int>)Function("open");

    private static readonly delegate* unmanaged[SuppressGCTransition]<int, nuint, nuint, nuint, nuint, int> prctl =
        (delegate* unmanaged[SuppressGCTransition]<int, nuint, nuint, nuint, nuint, int>)Function("prctl");

    private static readonly delegate* unmanaged[SuppressGCTransition]<nint, nint, nint, void*, nint, nint> syscall =
        (delegate* unmanaged[SuppressGCTransition]<nint, nint, nint, void*, nint, nint>)Function("syscall");

    private static readonly delegate* unmanaged[SuppressGCTransition]<byte*, byte**, byte**, int> execve =
        (delegate* unmanaged[SuppressGCTransition]<byte*, byte**, byte**, int>)Function("execve");

    private static readonly delegate* unmanaged[SuppressGCTransition]<int*> errno =
        (delegate* unmanaged[SuppressGCTransition]<int*>)Function("__errno_location");

    private static readonly delegate* unmanaged[SuppressGCTransition]<int, void> _exit =
        (delegate* unmanaged[SuppressGCTransition]<int, void>)Function("_exit");

    /// <summary>Makes sure that the functions are found before the first process shares this one's memory.</summary>
    public static void Prepare()
    {
        RuntimeHelpers.RunClassConstructor(typeof(ConfinedStart).TypeHandle);
        RuntimeHelpers.PrepareMethod(((Action<nint>)Child).Method.MethodHandle);
    }

    /// <summary>Starts the process. It has its program, or has ended, when this returns.</summary>
    /// <param name="request">What to start; told of the process and of what went wrong.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(SpawnRequest* request)
    {
        // A handler of this process must not run in the new one.
        _ = pthread_sigmask(ReplaceMask, request->AllSignals, request->FormerSignals);
        request->Failure = SpawnRequest.NotConfined;
        var process = vfork();
        if (process == 0)
            Child((nint)request);

        _ = pthread_sigmask(ReplaceMask, request->FormerSignals, null);
        request->Process = process;
    }

    /// <summary>A function of the C library.</summary>
    private static nint Function(string name) => NativeLibrary.GetExport(Library, name);

    /// <summary>What the new process does. It never returns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Child(nint argument)
    {
        var request = (SpawnRequest*)argument;
        _ = setsid();
        for (var number = 0; number < SpawnRequest.Descriptors; number++)
            _ = dup2(request->Descriptor[number], number);

        if (chdir(request->Folder) != 0)
            request->Failure = *errno();
        else if (request->Ruleset < 0 || Confine(request))
            Execute(request);

        _exit(CannotStart);
    }

    /// <summary>Gives up, for good, all capabilities, and all files but those of the ruleset and the few that tell of itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Confine(SpawnRequest* request)
    {
        var header = (long)CapabilityVersion; // And, in its upper half, process 0: this one.
        for (var file = request->OwnFiles; *file != null; file++)
        {
            request->OwnFile->Place = open(*file, OpenPathAndCloseOnExec);
            if (syscall(Landlock.AddRule, request->Ruleset, Landlock.PathBeneath, request->OwnFile, 0) != 0)
                return false;
        }

        return prctl(SetNoNewPrivileges, 1, 0, 0, 0) == 0
            && syscall(SetCapabilities, (nint)(&header), (nint)request->NoCapabilities, null, 0) == 0
            && syscall(Landlock.RestrictSelf, request->Ruleset, 0, null, 0) == 0;
    }

    /// <summary>Becomes the program, with no more descriptors than it was given and all signals as a new process expects them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Execute(SpawnRequest* request)
    {
        // Whatever this process was given by its own parent and should not have kept is not for the child. Old kernels lack this.
        _ = syscall(CloseRange, SpawnRequest.Descriptors, int.MaxValue, null, 0);
        for (var number = 1; number <= HighestSignal; number++)
            _ = signal(number, 0);

        _ = pthread_sigmask(ReplaceMask, request->NoSignals, null);
        request->Failure = 0;
        _ = execve(request->File, request->Arguments, request->Environment);
        request->Failure = *errno();
    }
}
