using System.Reflection;
using Grader.Wire;

namespace Grader.Builder;

/// <summary>Names that hand-ins use and cannot change: types and members of the contracts, of TorchSharp, and of .NET's basics.</summary>
/// <param name="contracts">What hand-ins implement.</param>
internal sealed class LibraryNames(ContractSet contracts)
{
    private readonly Lazy<HashSet<string>> all = new(() => contracts.ExportedTypes
        .Concat([typeof(Math), typeof(Enumerable), typeof(Array), typeof(List<>), typeof(Dictionary<,>), typeof(string), typeof(Random)])
        .SelectMany(type => type.GetMembers(Declared).Append(type))
        .Select(member => member.Name.Split('`')[0])
        .Concat(PackageNames.All())
        .ToHashSet(StringComparer.Ordinal));

    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public bool Contains(string name) => all.Value.Contains(name);
}
