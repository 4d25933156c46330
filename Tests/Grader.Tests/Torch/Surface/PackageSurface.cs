using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Grader.Tests.Torch.Surface;

/// <summary>
/// A public surface as lines of <see cref="SurfaceLines"/>, which can be asked whether it has all of another. TorchSharp's own is kept as a
/// file, so that the managed engine is held to it where the package is not restored.
/// </summary>
internal sealed partial class PackageSurface
{
    /// <summary>The version of TorchSharp whose names the managed engine has.</summary>
    public const string Version = "0.107.0";

    /// <summary>The list without its extension; the tests in Tests/Libtorch/Surface compare it with the package, and write it.</summary>
    public const string FileName = $"TorchSharp-{Version}.surface";

    private readonly HashSet<string> lines;
    private readonly Dictionary<string, TypeLine> types;

    public PackageSurface(IEnumerable<string> lines)
    {
        this.lines = [.. lines];
        types = this.lines.Select(TypeLine.Parse).OfType<TypeLine>().ToDictionary(type => type.Name);
    }

    /// <summary>TorchSharp's, from the file.</summary>
    public static PackageSurface Load([CallerFilePath] string here = "") => new(File.ReadLines(Path.Combine(
        Path.GetDirectoryName(here)!, "..", "..", "..", "..", "fixtures", "golden", "torch", FileName + ".verified.txt")));

    public IReadOnlySet<string> Lines => lines;

    /// <summary>
    /// The full names of types and members, without the number of generic parameters: TorchSharp.torch.nn.Module.forward.
    /// </summary>
    public IEnumerable<string> Names => lines.Select(line => Arity().Replace(NameOf(line), string.Empty)).Distinct();

    /// <summary>The lines of another surface that are not offered here.</summary>
    public IEnumerable<string> Lacks(IEnumerable<string> others) => others.Where(line => !Offers(line));

    /// <summary>
    /// Whether what a line says is true here as well: a type may have more interfaces here and base classes in between, and a member may
    /// be declared by a base class.
    /// </summary>
    public bool Offers(string line) => lines.Contains(line) || (TypeLine.Parse(line) is { } type ? OffersType(type) : IsInherited(line));

    private bool OffersType(TypeLine asked) =>
        types.TryGetValue(asked.Name, out var own)
        && own.Kind == asked.Kind
        && own.Constraints == asked.Constraints
        && asked.Interfaces.All(own.Interfaces.Contains)
        && (asked.Base is null || Bases(asked.Name).Contains(asked.Base));

    private bool IsInherited(string line)
    {
        var name = NameOf(line);
        var end = name.LastIndexOf('.');
        return Bases(name[..end]).Any(type => lines.Contains(WithoutArguments(type) + name[end..] + line[name.Length..]));
    }

    /// <summary>The base classes of a type, the nearest first.</summary>
    private IEnumerable<string> Bases(string name) => types.TryGetValue(name, out var type) && type.Base is { } parent
        ? Bases(WithoutArguments(parent)).Prepend(parent)
        : [];

    private static string NameOf(string line) => line[..line.IndexOf(' ', StringComparison.Ordinal)];

    private static string WithoutArguments(string type) => type.Split('<')[0];

    [GeneratedRegex(@"`\d+")]
    private static partial Regex Arity();
}
