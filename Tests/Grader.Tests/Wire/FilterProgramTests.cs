using FluentAssertions;
using Grader.Wire;
using NUnit.Framework;

namespace Grader.Tests.Wire;

/// <summary>
/// The filter of system calls, run as the kernel would run it, for both processors. Numbers of calls: the kernel's <c>unistd_64.h</c> and
/// <c>asm-generic/unistd.h</c>.
/// </summary>
internal sealed class FilterProgramTests
{
    private const uint Allowed = 0x7FFF0000;
    private const uint NotPermitted = 0x00050001;
    private const uint Unknown = 0x00050026;
    private const uint AcrossDevices = 0x00050012;
    private const uint Killed = 0x80000000;
    private const uint OnX64 = 0xC000003E;
    private const uint OnArm64 = 0xC00000B7;
    private const int Self = 4711;
    private static readonly FilterArchitecture x64 = new(OnX64, 0, 317, HasX32: true);
    private static readonly FilterArchitecture arm64 = new(OnArm64, 1, 277, HasX32: false);

    [TestCase(0, 63, Allowed, TestName = "read")]
    [TestCase(257, 56, Allowed, TestName = "openat, which Landlock judges")]
    [TestCase(202, 98, Allowed, TestName = "futex")]
    [TestCase(231, 94, Allowed, TestName = "exit_group")]
    [TestCase(59, 221, NotPermitted, TestName = "execve")]
    [TestCase(322, 281, NotPermitted, TestName = "execveat")]
    [TestCase(41, 198, NotPermitted, TestName = "socket")]
    [TestCase(101, 117, NotPermitted, TestName = "ptrace")]
    [TestCase(310, 270, NotPermitted, TestName = "process_vm_readv")]
    [TestCase(425, 425, NotPermitted, TestName = "io_uring_setup")]
    [TestCase(319, 279, NotPermitted, TestName = "memfd_create")]
    [TestCase(268, 53, NotPermitted, TestName = "fchmodat")]
    [TestCase(73, 32, NotPermitted, TestName = "flock")]
    [TestCase(264, 38, AcrossDevices, TestName = "renameat")]
    [TestCase(435, 435, Unknown, TestName = "clone3, in place of which the C library takes clone")]
    [TestCase(446, 446, Unknown, TestName = "landlock_restrict_self")]
    [TestCase(317, 277, Unknown, TestName = "seccomp")]
    [TestCase(9999, 9999, Unknown, TestName = "a call that is not there yet")]
    public void A_call_is_judged_by_its_number(int onX64, int onArm64, uint verdict)
    {
        Verdict(x64, onX64).Should().Be(verdict);
        Verdict(arm64, onArm64).Should().Be(verdict);
    }

    [TestCase(9, 222, 3, 0x22ul, Allowed, TestName = "mmap of private memory")]
    [TestCase(9, 222, 3, 0x02ul, Allowed, TestName = "mmap of a file")]
    [TestCase(9, 222, 3, 0x21ul, NotPermitted, TestName = "mmap of shared memory")]
    [TestCase(9, 222, 3, 0x23ul, NotPermitted, TestName = "mmap of shared memory, validated")]
    [TestCase(9, 222, 3, 0x122ul, NotPermitted, TestName = "mmap of memory that grows downwards")]
    [TestCase(9, 222, 3, 0x20022ul, Allowed, TestName = "mmap of a thread's stack")]
    [TestCase(257, 56, 2, 0ul, Allowed, TestName = "openat to read")]
    [TestCase(257, 56, 2, 0x241ul, Allowed, TestName = "openat to write a new file or an emptied one")]
    [TestCase(257, 56, 2, 0x80242ul, Allowed, TestName = "openat to read and write an emptied file")]
    [TestCase(257, 56, 2, 0x280000ul, Allowed, TestName = "openat of a place")]
    [TestCase(257, 56, 2, 0x410002ul, NotPermitted, TestName = "openat of a file without a name")]
    [TestCase(257, 56, 2, 0x200ul, NotPermitted, TestName = "openat to read an emptied file")]
    [TestCase(257, 56, 2, 3ul, NotPermitted, TestName = "openat neither to read nor to write")]
    [TestCase(257, 56, 2, 0x203ul, NotPermitted, TestName = "openat of an emptied file, neither to read nor to write")]
    [TestCase(56, 220, 0, 0x3D0F00ul, Allowed, TestName = "clone of a thread")]
    [TestCase(56, 220, 0, 0x3D0D00ul, NotPermitted, TestName = "clone of a thread with a working folder of its own")]
    [TestCase(56, 220, 0, 0x11ul, NotPermitted, TestName = "clone of a process")]
    [TestCase(231, 94, 0, 1ul, Allowed, TestName = "exit_group with a code")]
    [TestCase(231, 94, 0, 0xFFFFFF7Ful, Allowed, TestName = "exit_group with a code of which the system takes the last byte")]
    [TestCase(231, 94, 0, 137ul, Killed, TestName = "exit_group with the code of a kill")]
    [TestCase(60, 93, 0, 0x189ul, Killed, TestName = "exit with the code of a kill")]
    [TestCase(62, 129, 0, (ulong)Self, Allowed, TestName = "kill itself")]
    [TestCase(62, 129, 0, 1ul, NotPermitted, TestName = "kill another")]
    [TestCase(62, 129, 0, 0xFFFFFFFFul, NotPermitted, TestName = "kill all")]
    [TestCase(234, 131, 0, 1ul, NotPermitted, TestName = "tgkill another")]
    [TestCase(203, 122, 0, 1ul, NotPermitted, TestName = "sched_setaffinity of another")]
    [TestCase(72, 25, 1, 1ul, Allowed, TestName = "fcntl F_GETFD")]
    [TestCase(72, 25, 1, 6ul, NotPermitted, TestName = "fcntl F_SETLK")]
    [TestCase(72, 25, 1, 38ul, NotPermitted, TestName = "fcntl F_OFD_SETLKW")]
    [TestCase(72, 25, 1, 8ul, NotPermitted, TestName = "fcntl F_SETOWN")]
    [TestCase(16, 29, 1, 0x5412ul, NotPermitted, TestName = "ioctl TIOCSTI")]
    [TestCase(157, 167, 0, 15ul, Allowed, TestName = "prctl PR_SET_NAME")]
    [TestCase(157, 167, 0, 1ul, NotPermitted, TestName = "prctl PR_SET_PDEATHSIG")]
    [TestCase(302, 261, 2, 0ul, Allowed, TestName = "prlimit64 that reads")]
    [TestCase(302, 261, 2, 0x7000ul, NotPermitted, TestName = "prlimit64 that sets")]
    [TestCase(302, 261, 2, 0x100000000ul, NotPermitted, TestName = "prlimit64 that sets, from an address whose low word is zero")]
    public void A_call_is_judged_by_its_argument(int onX64, int onArm64, int argument, ulong value, uint verdict)
    {
        Verdict(x64, onX64, argument, value).Should().Be(verdict);
        Verdict(arm64, onArm64, argument, value).Should().Be(verdict);
    }

    [TestCase(0, Allowed, TestName = "no signal")]
    [TestCase(6, Allowed, TestName = "SIGABRT")]
    [TestCase(15, Allowed, TestName = "SIGTERM")]
    [TestCase(34, Allowed, TestName = "the first signal of real time, with which the runtime stops its threads")]
    [TestCase(9, NotPermitted, TestName = "SIGKILL")]
    [TestCase(19, NotPermitted, TestName = "SIGSTOP")]
    public void A_process_may_send_itself(int signal, uint verdict)
    {
        foreach (var (architecture, kill, threadKill) in ((FilterArchitecture, int, int)[])[(x64, 62, 234), (arm64, 129, 131)])
        {
            Run(FilterProgram.For(architecture, Self), kill, architecture.Audit, [Self, (ulong)signal, 0, 0, 0, 0]).Should().Be(verdict);
            Run(FilterProgram.For(architecture, Self), threadKill, architecture.Audit, [Self, 1, (ulong)signal, 0, 0, 0])
                .Should().Be(verdict);
        }
    }

    [Test]
    public void Calls_of_another_convention_end_the_process()
    {
        Run(FilterProgram.For(x64, Self), 0, OnArm64, new ulong[6]).Should().Be(Killed);
        Run(FilterProgram.For(arm64, Self), 63, OnX64, new ulong[6]).Should().Be(Killed);
        Verdict(x64, 0x40000000).Should().Be(Killed);
    }

    private static uint Verdict(FilterArchitecture architecture, int number, int argument = 0, ulong value = 0)
    {
        var arguments = new ulong[6];
        arguments[argument] = value;
        return Run(FilterProgram.For(architecture, Self), number, architecture.Audit, arguments);
    }

    /// <summary>Runs a program on a call, as far as its instructions go.</summary>
    private static uint Run(ulong[] program, int number, uint architecture, ulong[] arguments)
    {
        var call = new uint[16];
        (call[0], call[1]) = ((uint)number, architecture);
        for (var i = 0; i < arguments.Length; i++)
            (call[4 + (2 * i)], call[5 + (2 * i)]) = ((uint)arguments[i], (uint)(arguments[i] >> 32));

        var accumulator = 0u;
        for (var next = 0; ; next++)
        {
            var (code, operand) = ((ushort)program[next], (uint)(program[next] >> 32));
            var (ifTrue, ifFalse) = ((byte)(program[next] >> 16), (byte)(program[next] >> 24));
            switch (code)
            {
                case 0x20:
                    accumulator = call[operand / sizeof(uint)];
                    break;
                case 0x54:
                    accumulator &= operand;
                    break;
                case 0x15:
                    next += accumulator == operand ? ifTrue : ifFalse;
                    break;
                case 0x35:
                    next += accumulator >= operand ? ifTrue : ifFalse;
                    break;
                case 0x06:
                    return operand;
                default:
                    throw new InvalidOperationException($"The instruction {code:x} is not known here.");
            }
        }
    }
}
