using System.Reflection;
using System.Runtime.InteropServices;

namespace Grader.Isolation;

/// <summary>
/// The package TorchSharp with its native library, as NuGet keeps it in its folder of packages. Nothing is copied from there.
/// </summary>
/// <param name="Assembly">Full path of TorchSharp.dll.</param>
/// <param name="Libraries">Full paths of the native libraries to load, in this order; they find others beside them.</param>
public sealed record LibtorchPackage(string Assembly, IReadOnlyList<string> Libraries)
{
    /// <summary>Version of the package TorchSharp.</summary>
    public const string Version = "0.107.0";

    /// <summary>Version of the packages with its native library, one for each system.</summary>
    public const string LibraryVersion = "2.10.0";

    /// <summary>The assembly of the package TorchSharp.</summary>
    public static AssemblyName AssemblyName { get; } =
        new($"TorchSharp, Version={Version}.0, Culture=neutral, PublicKeyToken=67b0e5e1da516a1c");

    /// <summary>Name and version, as results show them.</summary>
    public const string Text = $"TorchSharp {Version} with libtorch {LibraryVersion}";

    /// <summary>"libtorch-cpu-linux-x64": the native library for this system.</summary>
    public static string LibraryPackage { get; } = $"libtorch-cpu-{System}";

    /// <summary>Bytes of all native files.</summary>
    public long Size => Folders.SelectMany(Directory.EnumerateFiles).Sum(file => new FileInfo(file).Length);

    /// <summary>The folders with its native files.</summary>
    public IReadOnlyList<string> Folders => [.. Libraries.Select(library => Path.GetDirectoryName(library)!)];

    private static string System =>
        OperatingSystem.IsWindows() ? $"win-{Processor}" : OperatingSystem.IsMacOS() ? $"osx-{Processor}" : $"linux-{Processor}";

    private static string Processor => RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();

    /// <summary>The packages in NuGet's folder, or why they are not used.</summary>
    /// <param name="packages">NuGet's folder of packages.</param>
    /// <exception cref="TorchUnavailableException">Files are missing.</exception>
    public static LibtorchPackage In(string packages)
    {
        var torchSharp = Path.Combine(packages, "torchsharp", Version);
        var libtorch = Path.Combine(packages, LibraryPackage, LibraryVersion);
        var package = new LibtorchPackage(
            Path.Combine(torchSharp, "lib", "net8.0", "TorchSharp.dll"),
            [NativeFile(libtorch, "torch"), NativeFile(torchSharp, "LibTorchSharp")]);
        return package.Libraries.Prepend(package.Assembly).FirstOrDefault(file => !File.Exists(file)) is { } missing
            ? throw new TorchUnavailableException(
                $"{Text} is not installed: there is no {missing}.",
                "\"grader torch install\" gets it, 130 MB; --torch managed does without.")
            : package;
    }

    private static string NativeFile(string package, string name) =>
        Path.Combine(package, "runtimes", System, "native", FileName(name));

    private static string FileName(string name) =>
        OperatingSystem.IsWindows() ? $"{name}.dll" : OperatingSystem.IsMacOS() ? $"lib{name}.dylib" : $"lib{name}.so";
}
