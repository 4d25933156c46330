using System.Runtime.Loader;
using Grader.Wire;

namespace Grader.Worker;

/// <summary>Serves one hand-in: loads its assembly and makes instances of its implementations.</summary>
internal sealed class WorkerRoot(Endpoint endpoint, StudentPolicy policy) : IWorkerRoot
{
    private Implementations? implementations;

    public string Greet() => ContractTable.Fingerprint;

    public void Load(byte[] assembly)
    {
        if (implementations is not null)
            throw new InvalidOperationException("This worker has its hand-in already.");

        policy.HandIn = new AssemblyLoadContext("hand-in").LoadFromStream(new MemoryStream(assembly));
        implementations = new Implementations(policy.HandIn);
    }

    public long Create(int contract)
    {
        var type = ContractTable.Contract(contract);
        var made = (implementations ?? throw new InvalidOperationException("No hand-in is loaded.")).Create(type);
        return endpoint.Export(made, type);
    }

    public long Printed() => StudentConsole.Written;
}
