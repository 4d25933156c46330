namespace Grader.Wire;

/// <summary>What the judge can ask of a worker, which serves one hand-in.</summary>
public interface IWorkerRoot
{
    /// <summary>Answers, once the worker is warm, with its <see cref="ContractSet.Fingerprint"/>.</summary>
    string Greet();

    /// <summary>Loads the hand-in's assembly; a second one is refused.</summary>
    void Load(byte[] assembly);

    /// <summary>Makes an instance of the hand-in's implementation of a contract and answers with its handle.</summary>
    /// <param name="contract">Its number in the <see cref="ContractSet"/>.</param>
    /// <param name="copy">Which of its <see cref="HandInCopies"/> makes it.</param>
    long Create(int contract, int copy);

    /// <summary>Drops what the hand-in writes to the console from now on, or no longer.</summary>
    void Mute(bool muted);

    /// <summary>How many bytes of console text the hand-in has written, which arrive by another way and perhaps later.</summary>
    long Printed();
}
