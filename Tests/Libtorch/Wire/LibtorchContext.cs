using System.Reflection;
using System.Runtime.Loader;
using Grader.Contracts;
using Grader.Isolation;
using Grader.Tests.Wire;
using Grader.Wire;

namespace Grader.Libtorch.Wire;

/// <summary>Contracts and wire a second time in this process, on the package: as in its worker, no assembly is another one.</summary>
internal sealed class LibtorchContext() : AssemblyLoadContext("libtorch")
{
    private static readonly Assembly[] own = [typeof(INoiseSource).Assembly, typeof(Endpoint).Assembly, typeof(EchoServer).Assembly];

    /// <summary>Serves <see cref="Everything"/>, with all its tensors in the package.</summary>
    public void Serve(Stream input, Stream output)
    {
        var server = LoadFromAssemblyPath(typeof(EchoServer).Assembly.Location).GetType(typeof(EchoServer).FullName!)!;
        server.GetMethod(nameof(EchoServer.Serve))!.Invoke(null, [input, output]);
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if ($"{assemblyName.Name}.dll" == TorchForwards.FileName)
            return LoadFromStream(new MemoryStream(TorchForwards.ForPackage()));

        var again = Array.Find(own, assembly => assembly.GetName().Name == assemblyName.Name);
        return again is null ? null : LoadFromAssemblyPath(again.Location);
    }
}
