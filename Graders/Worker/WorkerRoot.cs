using Grader.Wire;

namespace Grader.Worker;

/// <summary>Serves one hand-in: loads its assembly and makes instances of its implementations.</summary>
/// <param name="contracts">What it implements.</param>
/// <param name="endpoint">The wire.</param>
/// <param name="policy">Is told which assembly is the hand-in's.</param>
/// <param name="confine">Takes from this process what no hand-in may do. Called before any of its code runs.</param>
internal sealed class WorkerRoot(ContractSet contracts, Endpoint endpoint, StudentPolicy policy, Action confine) : IWorkerRoot
{
    public string Greet() => contracts.Fingerprint;

    public void Load(byte[] assembly)
    {
        if (policy.HandIn is not null)
            throw new InvalidOperationException("This worker has its hand-in already.");

        policy.HandIn = new HandInCopies(assembly);
        policy.HandIn.LoadAll();
        confine();
    }

    public long Create(int contract, int copy)
    {
        var type = contracts.Contract(contract);
        var made = (policy.HandIn ?? throw new InvalidOperationException("No hand-in is loaded.")).Create(type, copy);
        return endpoint.Export(made, type);
    }

    public void Mute(bool muted) => StudentConsole.IsMuted = muted;

    public long Printed() => StudentConsole.Written;
}
