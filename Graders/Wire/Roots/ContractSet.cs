using System.Reflection;
using System.Runtime.Loader;
using System.Security.Cryptography;
using System.Text;
using Grader.Contracts;

namespace Grader.Wire;

/// <summary>The contract interfaces of a course by number. A frame names no other types.</summary>
public sealed class ContractSet
{
    /// <summary>A number has the place of the assembly here, and the row of the type in its table below.</summary>
    private const int RowBits = 24;
    private const int TypeDefinitions = 0x02 << RowBits;

    private readonly Assembly[] assemblies;
    private readonly Lazy<Type[]> all;

    /// <param name="courses">The assemblies with the course's contracts, in any order; those of the platform belong to every set.</param>
    public ContractSet(IEnumerable<Assembly> courses)
    {
        assemblies =
        [
            typeof(INoiseSource).Assembly,
            .. courses.Distinct().Where(assembly => assembly != typeof(INoiseSource).Assembly)
                .OrderBy(assembly => assembly.FullName, StringComparer.Ordinal),
        ];
        all = new(() => [.. ExportedTypes.Where(IsContract).OrderBy(type => type.FullName, StringComparer.Ordinal)]);
        Fingerprint = Hash(assemblies.Select(assembly => assembly.ManifestModule.ModuleVersionId));
    }

    /// <summary>Public interfaces of the course and of the platform, sorted by full name.</summary>
    public IReadOnlyList<Type> Contracts => all.Value;

    /// <summary>Every public type: the contracts, and the records, enums and delegates that they name.</summary>
    public IEnumerable<Type> ExportedTypes => assemblies.SelectMany(assembly => assembly.GetExportedTypes());

    /// <summary>Full paths of the course's own assemblies: what a child loads for an equal set.</summary>
    public IReadOnlyList<string> Paths => [.. assemblies.Skip(1).Select(assembly => assembly.Location)];

    /// <summary>
    /// Why a student's process could not be called: a sentence for each member of the contracts with a type that the wire does not carry.
    /// </summary>
    public IReadOnlyList<string> Uncarried => [.. Contracts.Concat(ExportedTypes.Where(type => type.IsAssignableTo(typeof(Delegate))))
        .SelectMany(type => Surface.MethodsOf(type)).Select(Signature.ProblemOf).OfType<string>()];

    /// <summary>Identifies the build of the contracts; both sides of a wire must have the same.</summary>
    public string Fingerprint { get; }

    /// <summary>Those of several courses.</summary>
    public static ContractSet Union(IReadOnlyList<ContractSet> sets) =>
        sets is [var only] ? only : new(sets.SelectMany(set => set.assemblies));

    /// <summary>Loads the assemblies of these paths into this process.</summary>
    public static ContractSet Load(IEnumerable<string> paths) =>
        new([.. paths.Select(AssemblyLoadContext.Default.LoadFromAssemblyPath)]);

    /// <summary>The number of a contract, the same in every process with the same <see cref="Fingerprint"/>.</summary>
    /// <exception cref="ArgumentException"><paramref name="contract"/> is no contract of this set.</exception>
    public int NumberOf(Type contract) => IsContract(contract)
        ? Array.IndexOf(assemblies, contract.Assembly) << RowBits | contract.MetadataToken & ~TypeDefinitions
        : throw new ArgumentException($"{contract.FullName} is no public interface of the course's contracts.", nameof(contract));

    /// <summary>The contract with a number. Loads only this type: a worker uses few of the contracts.</summary>
    /// <exception cref="WireException">No contract has it.</exception>
    public Type Contract(int number)
    {
        var (place, row) = (number >> RowBits, number & (1 << RowBits) - 1);
        if (place < 0 || place >= assemblies.Length)
            throw Unknown(number, null);

        try
        {
            var type = assemblies[place].ManifestModule.ResolveType(TypeDefinitions | row);
            return IsContract(type) ? type : throw Unknown(number, null);
        }
        catch (Exception e) when (e is ArgumentException or BadImageFormatException)
        {
            throw Unknown(number, e);
        }
    }

    private bool IsContract(Type type) => type is { IsInterface: true, IsVisible: true } && assemblies.Contains(type.Assembly);

    private static string Hash(IEnumerable<Guid> modules) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', modules))));

    private static WireException Unknown(int number, Exception? cause) => new($"No contract has the number {number}.", cause);
}
