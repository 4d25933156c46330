using System.Diagnostics;
using NUnit.Framework;

namespace Grader.Hostile.Chaos;

/// <summary>A disk of its own in a folder, as small as a test wants it. Needs the right to mount.</summary>
internal sealed class SmallDisk : IDisposable
{
    /// <summary>Bytes in which any grading of a test has room.</summary>
    public const long Enough = 200L << 20;

    private const int MaxTries = 100;

    private readonly string folder;

    private SmallDisk(string folder) => this.folder = folder;

    /// <summary>Mounts a disk; where that is not allowed, the test is skipped.</summary>
    /// <inheritdoc cref="TryMount"/>
    public static SmallDisk MountOrSkip(string folder, long size)
    {
        var disk = TryMount(folder, size, out var refusal);
        if (disk is null)
            Assert.Ignore($"A small disk cannot be mounted here: {refusal}");

        return disk!;
    }

    /// <summary>Mounts a disk.</summary>
    /// <param name="folder">Becomes its top folder; it exists afterwards in any case.</param>
    /// <param name="size">In bytes.</param>
    /// <param name="refusal">Why that is not allowed; empty where it is.</param>
    /// <returns>The disk; null where that is not allowed.</returns>
    public static SmallDisk? TryMount(string folder, long size, out string refusal)
    {
        Directory.CreateDirectory(folder);
        refusal = Run("mount", "-t", "tmpfs", "-o", $"size={size}", "small-disk", folder);
        return refusal.Length == 0 ? new SmallDisk(folder) : null;
    }

    /// <summary>Bytes that are free.</summary>
    public long Free => new DriveInfo(folder).AvailableFreeSpace;

    /// <summary>Gives it another size.</summary>
    public void Resize(long size) => Assert.That(Run("mount", "-o", $"remount,size={size}", folder), Is.Empty);

    /// <summary>Takes all that is free.</summary>
    /// <returns>Gives it back when disposed of.</returns>
    public IDisposable Fill()
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return new FileStream(Path.Combine(folder, "filler"), new FileStreamOptions
                {
                    Mode = FileMode.Create,
                    Access = FileAccess.Write,
                    PreallocationSize = Free,
                    Options = FileOptions.DeleteOnClose,
                });
            }
            catch (IOException) when (tries < MaxTries)
            {
                // Something has taken a part meanwhile.
            }
        }
    }

    public void Dispose() => Run("umount", "--lazy", folder);

    /// <returns>What the program says on standard error, or its exit code; empty where it has done its work.</returns>
    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        var said = process.StandardError.ReadToEnd().Trim();
        process.WaitForExit();
        return process.ExitCode == 0 ? "" : $"{said} (exit code {process.ExitCode})";
    }
}
