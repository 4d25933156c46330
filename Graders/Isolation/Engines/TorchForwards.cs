using System.Reflection;

namespace Grader.Isolation;

/// <summary>
/// The assembly that takes the managed engine's place where the package TorchSharp computes: it has the engine's name, and passes all of
/// its types on to the package.
/// </summary>
public static class TorchForwards
{
    private static readonly Assembly managed = typeof(TorchSharp.torch).Assembly;

    /// <summary>Its file name, which is the managed engine's.</summary>
    public static string FileName { get; } = $"{managed.GetName().Name}.dll";

    /// <summary>The assembly.</summary>
    public static byte[] ForPackage() => ForwardingAssembly.Make(managed, LibtorchPackage.AssemblyName);
}
