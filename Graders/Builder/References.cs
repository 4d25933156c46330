using System.Runtime.InteropServices;
using Grader.Contracts;
using Grader.Wire;
using Microsoft.CodeAnalysis;

namespace Grader.Builder;

/// <summary>What a hand-in is compiled against: the runtime that will run it, the contracts, and the tensor engine. Nothing else.</summary>
internal static class References
{
    /// <param name="contracts">What hand-ins implement.</param>
    /// <param name="engine">The assemblies of the engine; none for the managed one.</param>
    public static IReadOnlyList<MetadataReference> With(ContractSet contracts, IReadOnlyList<string> engine)
    {
        var torch = engine.Count > 0 ? engine : [typeof(TorchSharp.torch).Assembly.Location];
        return
        [
            .. Runtime().Append(typeof(INoiseSource).Assembly.Location).Concat(contracts.Paths).Concat(torch)
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];
    }

    /// <summary>The runtime's assemblies. The trusted ones also include the builder's own (the compiler, the wire).</summary>
    private static IEnumerable<string> Runtime()
    {
        var folder = RuntimeEnvironment.GetRuntimeDirectory();
        var trusted = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        return trusted.Where(path => path.StartsWith(folder, StringComparison.OrdinalIgnoreCase));
    }
}
