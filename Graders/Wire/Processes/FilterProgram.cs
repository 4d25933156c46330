namespace Grader.Wire;

/// <summary>
/// The filter as a program of the kernel's packet filter: it loads a word of the call (number, architecture, arguments), compares, and
/// returns what is to be done.
/// </summary>
internal sealed class FilterProgram
{
    /// <summary>The call fails; the error number is added.</summary>
    public const uint Fail = 0x00050000;

    private const uint Refuse = Fail | 1;
    private const uint Unknown = Fail | 38;
    private const uint AcrossDevices = Fail | 18;
    private const uint Allow = 0x7FFF0000;
    private const uint KillProcess = 0x80000000;

    private const ushort Load = 0x20;
    private const ushort And = 0x54;
    private const ushort JumpIfEqual = 0x15;
    private const ushort JumpIfAtLeast = 0x35;
    private const ushort Return = 0x06;

    private const uint NumberOffset = 0;
    private const uint ArchitectureOffset = 4;
    private const uint ArgumentsOffset = 16;
    private const uint X32Bit = 0x40000000;

    /// <summary>The bit of an instruction at which the number begins of those that are skipped where a comparison does not hold.</summary>
    private const int SkipIfFalse = 24;

    private readonly List<ulong> instructions = [];

    private FilterProgram()
    {
    }

    /// <summary>The program for a process.</summary>
    /// <param name="architecture">Its processor.</param>
    /// <param name="process">Its id: it may signal itself and no other.</param>
    public static ulong[] For(FilterArchitecture architecture, int process)
    {
        var program = new FilterProgram();
        program.RequireArchitecture(architecture);
        program.CheckArguments(architecture, (uint)process);
        program.Decide(SystemCallNumbers.Allowed, architecture.Column, Allow);
        program.Decide(SystemCallNumbers.Refused, architecture.Column, Refuse);
        program.Decide(SystemCallNumbers.Moving, architecture.Column, AcrossDevices);
        program.Add(Return, Unknown);
        return [.. program.instructions];
    }

    private void RequireArchitecture(FilterArchitecture architecture)
    {
        Add(Load, ArchitectureOffset);
        Add(JumpIfEqual, architecture.Audit, skipIfTrue: 1);
        Add(Return, KillProcess);
        Add(Load, NumberOffset);
        if (architecture.HasX32)
            When(JumpIfAtLeast, X32Bit, () => Add(Return, KillProcess));
    }

    /// <summary>Calls that are harmless with certain arguments only.</summary>
    private void CheckArguments(FilterArchitecture architecture, uint process)
    {
        const int Absent = -1;
        const uint CloneThread = 0x10600;
        const uint CloseOnExec = 4;
        (uint, uint) sharedAnonymous = (0x21, 0x21);
        (uint, uint) growsDown = (0x100, 0x100);
        (uint, uint) codeOfSignal = (0x80, 0x80);
        // A file that never has a name is not found where the child's files are counted. Landlock before version 3 lets whoever may read
        // a file make it empty, and asks nothing of a file that is opened neither to be read nor to be written.
        (uint, uint) nameless = (0x400000, 0x400000);
        (uint, uint) readAndMadeEmpty = (0x203, 0x200);
        (uint, uint) neitherReadNorWritten = (3, 3);
        uint[] harmlessDescriptorCommands = [0, 1, 2, 3, 4, 1030, 1032];
        uint[] terminalSizeAndBytesToRead = [0x5401, 0x5413, 0x541B];
        uint[] threadNames = [15, 16];

        // mmap: the limit of data counts neither memory that is shared nor memory that grows as a stack does.
        Unless(architecture.Number(9, 222), argument: 3, Refuse, sharedAnonymous, growsDown);
        // exit and exit_group: such a code would look as if a signal had ended the process.
        Unless(architecture.Number(60, 93), argument: 0, KillProcess, codeOfSignal);
        Unless(architecture.Number(231, 94), argument: 0, KillProcess, codeOfSignal);
        // open and openat
        Unless(architecture.Number(2, Absent), argument: 1, Refuse, nameless, readAndMadeEmpty, neitherReadNorWritten);
        Unless(architecture.Number(257, 56), argument: 2, Refuse, nameless, readAndMadeEmpty, neitherReadNorWritten);
        AllowIf(architecture.Number(285, 47), argument: 1, uint.MaxValue, 0); // fallocate: no blocks beyond the end, which no limit bounds.
        // clone and close_range: threads, no processes, and none with descriptors or a working folder of its own.
        AllowIf(architecture.Number(56, 220), argument: 0, CloneThread, CloneThread);
        AllowIf(architecture.Number(436, 436), argument: 2, uint.MaxValue, [0, CloseOnExec]);
        AllowSignals(architecture.Number(62, 129), process, argument: 1); // kill
        AllowSignals(architecture.Number(234, 131), process, argument: 2); // tgkill
        AllowIf(architecture.Number(203, 122), argument: 0, uint.MaxValue, 0); // sched_setaffinity of the calling thread
        // fcntl: no signals, no leases, no locks.
        AllowIf(architecture.Number(72, 25), argument: 1, uint.MaxValue, harmlessDescriptorCommands);
        AllowIf(architecture.Number(16, 29), argument: 1, uint.MaxValue, terminalSizeAndBytesToRead); // ioctl
        AllowIf(architecture.Number(157, 167), argument: 0, uint.MaxValue, threadNames); // prctl
        AllowIfNull(architecture.Number(302, 261), argument: 2); // prlimit64: reads limits, and sets none.
    }

    private void Decide(ReadOnlySpan<short> table, int column, uint action)
    {
        for (var row = 0; row < table.Length; row += 2)
        {
            if (table[row + column] is >= 0 and var number)
                WhenEqual((uint)number, () => Add(Return, action));
        }
    }

    /// <summary>Allows a call if the low word of an argument, masked, is one of the values; refuses it otherwise.</summary>
    private void AllowIf(int number, uint argument, uint mask, params uint[] values) => WhenEqual((uint)number, () =>
    {
        Add(Load, LowWord(argument));
        Add(And, mask);
        foreach (var value in values)
            WhenEqual(value, () => Add(Return, Allow));

        Add(Return, Refuse);
    });

    /// <summary>
    /// Allows the process to signal itself, but not to kill or stop itself at once: where that happens, somebody else has done it.
    /// </summary>
    /// <param name="number">Of a call whose first argument is the process.</param>
    /// <param name="process">Its id.</param>
    /// <param name="argument">Which argument is the signal.</param>
    private void AllowSignals(int number, uint process, uint argument) => WhenEqual((uint)number, () =>
    {
        const uint Kill = 9;
        const uint Stop = 19;
        Add(Load, LowWord(0));
        WhenEqual(process, () =>
        {
            Add(Load, LowWord(argument));
            WhenEqual(Kill, () => Add(Return, Refuse));
            WhenEqual(Stop, () => Add(Return, Refuse));
            Add(Return, Allow);
        });
        Add(Return, Refuse);
    });

    /// <summary>Allows a call unless the low word of an argument, masked, is one of the values; then it ends as said.</summary>
    private void Unless(int number, uint argument, uint end, params (uint Mask, uint Value)[] values) => WhenEqual((uint)number, () =>
    {
        foreach (var (mask, value) in values)
        {
            Add(Load, LowWord(argument));
            Add(And, mask);
            WhenEqual(value, () => Add(Return, end));
        }

        Add(Return, Allow);
    });

    private void AllowIfNull(int number, uint argument) => WhenEqual((uint)number, () =>
    {
        Add(Load, LowWord(argument));
        WhenEqual(0, () =>
        {
            Add(Load, LowWord(argument) + sizeof(uint));
            WhenEqual(0, () => Add(Return, Allow));
        });
        Add(Return, Refuse);
    });

    private void WhenEqual(uint value, Action block) => When(JumpIfEqual, value, block);

    /// <summary>A comparison, and the instructions that follow where it holds; where it does not, they are skipped.</summary>
    private void When(ushort comparison, uint value, Action block)
    {
        var jump = instructions.Count;
        Add(comparison, value);
        block();
        var length = checked((byte)(instructions.Count - jump - 1));
        instructions[jump] |= (ulong)length << SkipIfFalse;
    }

    private static uint LowWord(uint argument) => ArgumentsOffset + (sizeof(ulong) * argument);

    private void Add(ushort code, uint operand, byte skipIfTrue = 0) =>
        instructions.Add(code | ((ulong)skipIfTrue << 16) | ((ulong)operand << 32));
}
