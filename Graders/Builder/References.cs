using System.Runtime.InteropServices;
using Grader.Contracts;
using Microsoft.CodeAnalysis;

namespace Grader.Builder;

/// <summary>What a hand-in is compiled against: the runtime that will run it, the contracts, and the tensor engine. Nothing else.</summary>
internal static class References
{
    public static IReadOnlyList<MetadataReference> Pinned()
    {
        string[] own = [typeof(INoiseSource).Assembly.Location, typeof(TorchSharp.torch).Assembly.Location];
        return [.. Runtime().Concat(own).Select(path => MetadataReference.CreateFromFile(path))];
    }

    /// <summary>The runtime's assemblies. The trusted ones also include the builder's own (the compiler, the wire).</summary>
    private static IEnumerable<string> Runtime()
    {
        var folder = RuntimeEnvironment.GetRuntimeDirectory();
        var trusted = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        return trusted.Where(path => path.StartsWith(folder, StringComparison.OrdinalIgnoreCase));
    }
}
