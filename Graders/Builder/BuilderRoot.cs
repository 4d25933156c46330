using Grader.Wire;

namespace Grader.Builder;

/// <summary>Compiles hand-ins for the judge.</summary>
/// <param name="engine">The assemblies of the engine; none for the managed one.</param>
internal sealed class BuilderRoot(IReadOnlyList<string> engine) : IBuilderRoot
{
    private const string Stub = """
        using static TorchSharp.torch;
        public sealed class Stub
        {
            public double Sum(long[] values)
            {
                double sum = 0;
                foreach (var value in values.Where(v => v > 0)) { sum += value; }
                return sum;
            }
        }
        """;

    private readonly HandInCompiler compiler = new(References.With(engine));

    /// <summary>Compiles a stub, so that the first hand-in does not wait until the compiler itself has been loaded and compiled.</summary>
    public void WarmUp() => compiler.Build([new BuildSource("Stub.cs", Stub)]);

    public string Greet() => ContractTable.Fingerprint;

    public BuildAnswer Build(BuildSource[] sources) => compiler.Build(sources);

    public TokenizedFile[] Tokenize(BuildSource[] sources) => CodeTokens.Of(sources);
}
