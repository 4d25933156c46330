using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Grader.Worker;

/// <summary>The native libraries of the engine, which lie in folders where nobody looks for them.</summary>
internal static class NativeLibraries
{
    /// <summary>Loads them in this order, and finds them again for whoever asks for one by name.</summary>
    /// <param name="paths">Their full paths.</param>
    public static void Load(IEnumerable<string> paths)
    {
        var loaded = paths.ToDictionary(NameOf, NativeLibrary.Load);
        AssemblyLoadContext.Default.ResolvingUnmanagedDll += (_, name) => loaded.GetValueOrDefault(name);
    }

    /// <summary>"LibTorchSharp" of "libLibTorchSharp.so".</summary>
    private static string NameOf(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return OperatingSystem.IsWindows() ? name : name["lib".Length..];
    }
}
