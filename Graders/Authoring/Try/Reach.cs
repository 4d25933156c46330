using Grader.Isolation;
using Grader.Wire;

namespace Grader.Authoring.Try;

/// <summary>Says which contracts a file of the solutions has a part in.</summary>
internal sealed class Reach
{
    private readonly Dictionary<string, string[]> uses;
    private readonly ILookup<string, Type> contractsOfFile;

    /// <param name="contracts">The contracts that count.</param>
    /// <param name="built">The solutions, with the place of each contract.</param>
    /// <param name="uses">Which file names the types of which.</param>
    public Reach(IEnumerable<Type> contracts, BuiltHandIn built, IReadOnlyList<FileUse> uses)
    {
        this.uses = uses.ToDictionary(use => use.Path, use => use.Uses);
        contractsOfFile = contracts
            .Where(contract => built.Places.ContainsKey(contract.FullName!))
            .SelectMany(contract => FilesFrom(built.Places[contract.FullName!].File), (contract, file) => (file, contract))
            .ToLookup(part => part.file, part => part.contract);
    }

    /// <summary>The contracts that a file has a part in.</summary>
    public IReadOnlyList<Type> Of(string file) => [.. contractsOfFile[file]];

    private HashSet<string> FilesFrom(string file)
    {
        var found = new HashSet<string> { file };
        var open = new Queue<string>(found);
        while (open.TryDequeue(out var next))
        {
            foreach (var used in uses.GetValueOrDefault(next, []).Where(found.Add))
                open.Enqueue(used);
        }

        return found;
    }
}
