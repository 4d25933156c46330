using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Grader.Isolation;

/// <summary>
/// Linux's Landlock, by which a process gives up rights for itself and for the processes that it starts. Source: the kernel's
/// <c>landlock.h</c>.
/// </summary>
internal static unsafe partial class Landlock
{
    /// <summary>The right to read a file.</summary>
    public const ulong ReadFile = 1 << 2;

    /// <summary>Number of the call by which a process of one thread puts a ruleset on itself.</summary>
    public const nint RestrictSelf = 446;

    /// <summary>Number of the call that adds a rule to a ruleset.</summary>
    public const nint AddRule = 445;

    /// <summary>The kind of rule that names a file or folder.</summary>
    public const nint PathBeneath = 1;

    private const nint CreateRuleset = 444;
    private const nint VersionFlag = 1;
    private const int OpenPath = 0x200000;
    private const int CloseOnExec = 0x80000;

    private const ulong Execute = 1 << 0;
    private const ulong WriteFile = 1 << 1;
    private const ulong ReadFolder = 1 << 3;
    private const ulong RemoveFolder = 1 << 4;
    private const ulong RemoveFile = 1 << 5;
    private const ulong MakeFolder = 1 << 7;
    private const ulong MakeFile = 1 << 8;
    private const ulong Truncate = 1 << 14;
    private const ulong OfFiles = Execute | WriteFile | ReadFile | Truncate;
    private const ulong Reading = Execute | ReadFile | ReadFolder;
    private const ulong Writing = ReadFile | ReadFolder | WriteFile | Truncate | RemoveFolder | RemoveFile | MakeFolder | MakeFile;

    /// <summary>Rights on files that each version has more than the one before, the first being version 1.</summary>
    private static readonly ulong[] fileRights = [0x1FFF, 1 << 13, 1 << 14, 0, 1 << 15];

    /// <summary>The version of this kernel's Landlock; 0 where there is none.</summary>
    public static int Version { get; } = OperatingSystem.IsLinux() ? (int)Math.Max(0, syscall(CreateRuleset, 0, 0, VersionFlag, 0)) : 0;

    /// <summary>A ruleset that leaves nothing but these files, and nothing of TCP, abstract sockets and signals to others.</summary>
    /// <exception cref="InvalidOperationException">The kernel refuses.</exception>
    public static SafeFileHandle Ruleset(FileAccessRules files)
    {
        var handled = fileRights.Take(Version).Aggregate((all, more) => all | more);
        var attributes = new RulesetAttributes
        {
            Files = handled,
            Network = Version >= 4 ? 3ul : 0,
            Scopes = Version >= 6 ? 3ul : 0,
        };
        var ruleset = new SafeFileHandle(syscall(CreateRuleset, (nint)(&attributes), sizeof(RulesetAttributes), 0, 0), ownsHandle: true);
        if (ruleset.IsInvalid)
            throw Refused("a ruleset");

        try
        {
            Allow(ruleset, files.Read, Reading & handled);
            Allow(ruleset, files.Write, Writing & handled);
            return ruleset;
        }
        catch
        {
            ruleset.Dispose();
            throw;
        }
    }

    /// <summary>A descriptor that stands for a file or folder, and through which neither is read nor written.</summary>
    public static SafeFileHandle Place(string path) => new(open(path, OpenPath | CloseOnExec), ownsHandle: true);

    private static void Allow(SafeFileHandle ruleset, IEnumerable<string> paths, ulong rights)
    {
        foreach (var path in paths.Where(Path.Exists))
        {
            using var opened = Place(path);
            var rule = new PathRule
            {
                Rights = Directory.Exists(path) ? rights : rights & OfFiles,
                Place = (int)opened.DangerousGetHandle(),
            };
            if (opened.IsInvalid || syscall(AddRule, ruleset.DangerousGetHandle(), PathBeneath, (nint)(&rule), 0) != 0)
                throw Refused($"a rule for {path}");
        }
    }

    private static InvalidOperationException Refused(string what) =>
        new($"Landlock refuses {what}, error {Marshal.GetLastPInvokeError()}.");

    [LibraryImport("libc", SetLastError = true)]
    private static partial nint syscall(nint number, nint argument1, nint argument2, nint argument3, nint argument4);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int open(string path, int flags);

    [StructLayout(LayoutKind.Sequential)]
    private struct RulesetAttributes
    {
        public ulong Files;
        public ulong Network;
        public ulong Scopes;
    }

    /// <summary>A <c>landlock_path_beneath_attr</c>.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    public struct PathRule
    {
        /// <summary>What may be done there.</summary>
        public ulong Rights;

        /// <summary>Descriptor of the file or folder.</summary>
        public int Place;
    }
}
