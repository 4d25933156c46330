using System.Reflection;
using System.Runtime.Loader;

namespace Grader.Wire;

/// <summary>
/// A hand-in's assembly, loaded more than once: each copy has classes of its own, whose static fields know nothing of the other copies.
/// A copy is loaded when it is first asked for.
/// </summary>
public sealed class HandInCopies
{
    /// <summary>How many there are: one is judged, and two are asked the same questions in other orders.</summary>
    public const int Count = 3;

    private readonly Lazy<Implementations>[] copies;

    /// <summary>Copies of a compiled assembly.</summary>
    public HandInCopies(byte[] assembly) : this(copy => Load(assembly, copy))
    {
    }

    private HandInCopies(Func<int, Assembly> load) =>
        copies = [.. Enumerable.Range(0, Count).Select(copy => new Lazy<Implementations>(() => new Implementations(load(copy))))];

    /// <summary>The assemblies that are loaded so far.</summary>
    public IReadOnlyList<Assembly> Loaded =>
        [.. copies.Where(copy => copy.IsValueCreated).Select(copy => copy.Value.HandIn)];

    /// <summary>The judged one.</summary>
    public Assembly First => copies[0].Value.HandIn;

    /// <summary>Loads all copies: a process that is confined afterwards can load no more.</summary>
    public void LoadAll() => Array.ForEach(copies, copy => _ = copy.Value);

    /// <summary>An assembly that is loaded already and stands for all its copies.</summary>
    public static HandInCopies Same(Assembly loaded) => new(_ => loaded);

    /// <inheritdoc cref="Implementations.Create"/>
    public object Create(Type contract, int copy) => copies[copy].Value.Create(contract);

    private static Assembly Load(byte[] assembly, int copy) =>
        new AssemblyLoadContext($"hand-in {copy}").LoadFromStream(new MemoryStream(assembly));
}
