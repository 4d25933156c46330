using System.Text;
using Grader.Wire;

namespace Grader.Builder;

/// <summary>
/// Namespaces that a hand-in need not name. <see cref="OfSdk"/> has those of a project that the SDK makes: whatever compiles on a
/// student's machine compiles here. <see cref="Generous(ContractSet)"/> adds TorchSharp and the contracts. More names can also make code
/// ambiguous, so it is tried only for a hand-in that does not compile without it.
/// </summary>
internal static class ImplicitUsings
{
    private static readonly string[] Sdk =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks",
    ];

    public static string OfSdk { get; } = Lines(Sdk);

    public static string Generous(ContractSet contracts) =>
        Lines([.. Sdk, "TorchSharp", "static TorchSharp.torch", .. Topics(contracts)]);

    private static IEnumerable<string> Topics(ContractSet contracts) =>
        contracts.ExportedTypes.Select(type => type.Namespace!).Distinct().Order(StringComparer.Ordinal);

    private static string Lines(IEnumerable<string> names) =>
        names.Aggregate(new StringBuilder(), (text, name) => text.AppendLine($"global using {name};")).ToString();
}
