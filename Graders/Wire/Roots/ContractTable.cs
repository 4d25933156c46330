using Grader.Contracts;

namespace Grader.Wire;

/// <summary>The contract interfaces by number: the only way in which a frame names a type.</summary>
public static class ContractTable
{
    /// <summary>Public interfaces of Grader.Contracts, sorted by full name.</summary>
    public static IReadOnlyList<Type> Contracts { get; } =
        [.. typeof(INoiseSource).Assembly.GetExportedTypes().Where(type => type.IsInterface).OrderBy(type => type.FullName, StringComparer.Ordinal)];

    /// <summary>Identifies the build of the contracts; both sides of a wire must have the same.</summary>
    public static string Fingerprint { get; } = typeof(INoiseSource).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    /// <summary>The number of a contract.</summary>
    public static int IndexOf(Type contract) => Array.IndexOf([.. Contracts], contract) is var index and >= 0
        ? index
        : throw new ArgumentException($"{contract.FullName} is no public interface of Grader.Contracts.", nameof(contract));
}
