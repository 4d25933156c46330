using Grader.Results;

namespace Grader.Wire;

/// <summary>What the judge can ask of the builder.</summary>
public interface IBuilderRoot
{
    /// <summary>Answers, once the builder is ready, with its <see cref="ContractSet.Fingerprint"/>.</summary>
    string Greet();

    /// <summary>Compiles as much of a hand-in as compiles.</summary>
    BuildAnswer Build(SourceFile[] sources);

    /// <summary>Reduces the files of a hand-in to the tokens by which copies are recognised. Files need not compile.</summary>
    TokenizedFile[] Tokenize(SourceFile[] sources);

    /// <summary>Finds mistakes that students may make in a solution, which compiles.</summary>
    MistakesAnswer FindMistakes(SourceFile[] sources);
}

/// <summary>The result of compiling a hand-in.</summary>
/// <param name="Assembly">Null where nothing compiles.</param>
/// <param name="Messages">In the order of the files.</param>
/// <param name="Unbuilt">Contracts whose implementation stands in a file that was left out.</param>
/// <param name="Implemented">Where the hand-in's classes name a contract as what they implement, whether they compile or not.</param>
public sealed record BuildAnswer(byte[]? Assembly, Message[] Messages, UnbuiltContract[] Unbuilt, ImplementedContract[] Implemented);

/// <summary>A contract that cannot be judged because its file does not compile.</summary>
/// <param name="Contract">Its number in the <see cref="ContractSet"/>.</param>
/// <param name="Reason">A sentence with file, line and the compiler's message.</param>
public sealed record UnbuiltContract(int Contract, string Reason);

/// <summary>Where a hand-in implements a contract.</summary>
/// <param name="Contract">Its number in the <see cref="ContractSet"/>.</param>
/// <param name="Place">The line with the name of the class.</param>
public sealed record ImplementedContract(int Contract, SourcePlace Place);
