using System.Reflection;
using Grader.Contracts;

namespace Grader.Wire;

/// <summary>The contract interfaces by number. A frame names no other types.</summary>
public static class ContractTable
{
    private static readonly Lazy<Type[]> all = new(() =>
        [.. Assembly.GetExportedTypes().Where(type => type.IsInterface).OrderBy(type => type.FullName, StringComparer.Ordinal)]);

    /// <summary>Public interfaces of Grader.Contracts, sorted by full name.</summary>
    public static IReadOnlyList<Type> Contracts => all.Value;

    /// <summary>Identifies the build of the contracts; both sides of a wire must have the same.</summary>
    public static string Fingerprint { get; } = Assembly.ManifestModule.ModuleVersionId.ToString("N");

    private static Assembly Assembly => typeof(INoiseSource).Assembly;

    /// <summary>The number of a contract, the same in every process with the same <see cref="Fingerprint"/>.</summary>
    /// <exception cref="ArgumentException"><paramref name="contract"/> is no public interface of Grader.Contracts.</exception>
    public static int NumberOf(Type contract) => IsContract(contract)
        ? contract.MetadataToken
        : throw new ArgumentException($"{contract.FullName} is no public interface of Grader.Contracts.", nameof(contract));

    /// <summary>The contract with a number. Loads only this type: a worker uses few of the contracts.</summary>
    /// <exception cref="WireException">No contract has it.</exception>
    public static Type Contract(int number)
    {
        try
        {
            return Assembly.ManifestModule.ResolveType(number) is var type && IsContract(type) ? type : throw Unknown(number, null);
        }
        catch (Exception e) when (e is ArgumentException or BadImageFormatException)
        {
            throw Unknown(number, e);
        }
    }

    private static bool IsContract(Type type) => type is { IsInterface: true, IsVisible: true } && type.Assembly == Assembly;

    private static WireException Unknown(int number, Exception? cause) => new($"No contract has the number {number}.", cause);
}
