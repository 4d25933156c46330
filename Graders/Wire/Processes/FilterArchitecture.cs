using System.Runtime.InteropServices;

namespace Grader.Wire;

/// <summary>What differs between processors for a filter of system calls.</summary>
/// <param name="Audit">The kernel's number of the architecture.</param>
/// <param name="Column">Its column in <see cref="SystemCallNumbers"/>.</param>
/// <param name="Seccomp">Number of the call that installs a filter.</param>
/// <param name="HasX32">Whether calls of a second convention must be refused, which have this bit set in their number.</param>
internal sealed record FilterArchitecture(uint Audit, int Column, int Seccomp, bool HasX32)
{
    /// <summary>That of this process; null where there is no table for it.</summary>
    public static FilterArchitecture? Current { get; } = RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.X64 => new(0xC000003E, 0, 317, true),
        Architecture.Arm64 => new(0xC00000B7, 1, 277, false),
        _ => null,
    };

    /// <summary>The number of a call on this architecture.</summary>
    public int Number(int onX64, int onArm64) => Column == 0 ? onX64 : onArm64;
}
