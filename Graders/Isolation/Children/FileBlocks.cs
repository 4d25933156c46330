using System.Runtime.InteropServices;

namespace Grader.Isolation;

/// <summary>What a file takes of a disk: not its length, since a file may have holes, and blocks beyond its end.</summary>
/// <param name="Identity">Device and number of the file, which all its names share.</param>
/// <param name="Bytes">The blocks that it has.</param>
/// <param name="IsNameless">Whether it is a file or folder that has no name any more.</param>
internal sealed partial record FileBlocks((ulong Device, ulong Number) Identity, long Bytes, bool IsNameless)
{
    private const int FromHere = -100;
    private const int DoNotFollow = 0x100;
    private const uint BasicFields = 0x7FF;
    private const int BlockSize = 512;

    /// <summary>What is in a folder; null where it is gone, or the system does not say.</summary>
    public static FileBlocks? Of(FolderEntry entry) =>
        statx(entry.Folder, entry.Name, DoNotFollow, BasicFields, out var file) == 0 ? Of(file) : null;

    /// <summary>What a process has open; null where it is closed, or the system does not say.</summary>
    /// <param name="descriptor">The path of the descriptor in <c>/proc</c>.</param>
    public static FileBlocks? OpenAs(string descriptor) =>
        statx(FromHere, descriptor, 0, BasicFields, out var file) == 0 ? Of(file) : null;

    private static FileBlocks Of(Statistics file)
    {
        const int KindOfFile = 0xF000;
        const int Regular = 0x8000;
        const int Folder = 0x4000;
        return new(
            ((ulong)file.DeviceMajor << 32 | file.DeviceMinor, file.Number),
            (long)file.Blocks * BlockSize,
            (file.Mode & KindOfFile) is Regular or Folder && file.Names == 0);
    }

    [LibraryImport("libc")]
    private static partial int statx(int folder, nint name, int flags, uint fields, out Statistics file);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int statx(int folder, string path, int flags, uint fields, out Statistics file);

    /// <summary>A <c>struct statx</c>, as the kernel's <c>stat.h</c> has it.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Statistics
    {
        [FieldOffset(16)]
        public uint Names;

        [FieldOffset(28)]
        public ushort Mode;

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
