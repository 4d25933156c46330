using System.Runtime.InteropServices;

namespace Grader.Isolation;

/// <summary>What a file takes of a disk: not its length, since a file may have holes, and blocks beyond its end.</summary>
/// <param name="Identity">Device and number of the file, which all its names share.</param>
/// <param name="Bytes">The blocks that it has.</param>
internal sealed partial record FileBlocks((ulong Device, ulong Number) Identity, long Bytes)
{
    private const int FromHere = -100;
    private const int DoNotFollow = 0x100;
    private const uint BasicFields = 0x7FF;
    private const int BlockSize = 512;

    /// <summary>Asks the system; null where the file is gone, or the system does not say.</summary>
    /// <param name="path">The file; a link is followed where it is one of <c>/proc</c>, which stand for open files.</param>
    /// <param name="isOfProcess">Whether it is such a link.</param>
    public static FileBlocks? Of(string path, bool isOfProcess)
    {
        if (statx(FromHere, path, isOfProcess ? 0 : DoNotFollow, BasicFields, out var file) != 0)
            return null;

        return new(((ulong)file.DeviceMajor << 32 | file.DeviceMinor, file.Number), (long)file.Blocks * BlockSize);
    }

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int statx(int folder, string path, int flags, uint fields, out Statistics file);

    /// <summary>A <c>struct statx</c>, as the kernel's <c>stat.h</c> has it.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Statistics
    {
        [FieldOffset(32)]
        public ulong Number;

        [FieldOffset(48)]
        public ulong Blocks;

        [FieldOffset(136)]
        public uint DeviceMajor;

        [FieldOffset(140)]
        public uint DeviceMinor;
    }
}
