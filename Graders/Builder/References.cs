using System.Runtime.InteropServices;
using Grader.Contracts;
using Microsoft.CodeAnalysis;

namespace Grader.Builder;

/// <summary>What a hand-in is compiled against: the runtime that will run it, the contracts, and the tensor engine. Nothing else.</summary>
internal static class References
{
    public static IReadOnlyList<MetadataReference> Pinned() =>
        [.. Runtime().Append(typeof(INoiseSource).Assembly.Location).Append(typeof(TorchSharp.torch).Assembly.Location).Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>The trusted assemblies also hold our own (the compiler, the wire); only the runtime's folder counts.</summary>
    private static IEnumerable<string> Runtime()
    {
        var folder = RuntimeEnvironment.GetRuntimeDirectory();
        var trusted = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        return trusted.Where(path => path.StartsWith(folder, StringComparison.OrdinalIgnoreCase));
    }
}
