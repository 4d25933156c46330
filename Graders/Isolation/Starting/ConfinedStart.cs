using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Grader.Isolation;

/// <summary>
/// The part of a start that runs on a thread of its own. The thread gives up rights, which the process that it then starts inherits, and
/// it lives as long as that process, since on Linux a child that asks to die with its parent dies with the thread that started it.
/// <para>
/// Whatever thread a confined thread starts is confined, too, and the runtime starts threads of its own whenever it likes (to compile, to
/// collect, for its pool). So between giving up rights and its end, this thread runs one method, compiled at once, that calls nothing but
/// functions of the C library, found before.
/// </para>
/// </summary>
internal static unsafe class ConfinedStart
{
    private const int SetNoNewPrivileges = 38;
    private const int CapabilityVersion = 0x20080522;
    private const int WaitForId = 1;
    private const int ExitedButKept = 0x1000004;

    private static readonly nint Library = NativeLibrary.Load("libc", typeof(ConfinedStart).Assembly, null);
    private static readonly nint SetCapabilities = RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? 91 : 126;

    private static readonly delegate* unmanaged<int, nuint, nuint, nuint, nuint, int> prctl =
        (delegate* unmanaged<int, nuint, nuint, nuint, nuint, int>)Function("prctl");

    private static readonly delegate* unmanaged<nint, void*, void*, nint> syscall =
        (delegate* unmanaged<nint, void*, void*, nint>)Function("syscall");

    private static readonly delegate* unmanaged<int*, byte*, void*, void*, byte**, byte**, int> posix_spawn =
        (delegate* unmanaged<int*, byte*, void*, void*, byte**, byte**, int>)Function("posix_spawn");

    private static readonly delegate* unmanaged<void*, int> sem_post = (delegate* unmanaged<void*, int>)Function("sem_post");

    private static readonly delegate* unmanaged<int, int, void*, int, int> waitid =
        (delegate* unmanaged<int, int, void*, int, int>)Function("waitid");

    /// <summary>Makes sure that the functions are found, so that no confined thread looks for them.</summary>
    public static void Prepare() => RuntimeHelpers.RunClassConstructor(typeof(ConfinedStart).TypeHandle);

    /// <summary>Starts the process and returns when it has ended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(SpawnRequest* request)
    {
        var confined = true;
        if (request->Ruleset >= 0)
        {
            var header = (long)CapabilityVersion; // And, in its upper half, process 0: this thread.
            var none = stackalloc int[6];
            confined = prctl(SetNoNewPrivileges, 1, 0, 0, 0) == 0
                && syscall(SetCapabilities, &header, none) == 0
                && syscall(Landlock.RestrictSelf, (void*)request->Ruleset, null) == 0;
        }

        request->Failure = confined
            ? posix_spawn(&request->Process, request->File, request->Actions, request->Attributes, request->Arguments, request->Environment)
            : SpawnRequest.NotConfined;
        sem_post(request->Started);
        while (request->Failure == 0 && waitid(WaitForId, request->Process, request->Exit, ExitedButKept) != 0)
        {
        }
    }

    /// <summary>A function of the C library; zero where it has none of this name.</summary>
    public static nint FunctionOrNull(string name) => NativeLibrary.TryGetExport(Library, name, out var function) ? function : 0;

    private static nint Function(string name) => NativeLibrary.GetExport(Library, name);
}
