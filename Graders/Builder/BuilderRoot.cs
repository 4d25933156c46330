using Grader.Results;
using Grader.Wire;

namespace Grader.Builder;

/// <summary>Compiles hand-ins for the judge.</summary>
/// <param name="contracts">What hand-ins implement.</param>
/// <param name="engine">The assemblies of the engine; none for the managed one.</param>
internal sealed class BuilderRoot(ContractSet contracts, IReadOnlyList<string> engine) : IBuilderRoot
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

    private readonly HandInCompiler compiler = new(contracts, engine);

    private readonly CodeTokens tokens = new(contracts);

    /// <summary>Where hand-ins are compiled against another engine, says whether they would do without it.</summary>
    private readonly Lazy<HandInCompiler>? managed = engine.Count > 0 ? new(() => new(contracts, [])) : null;

    /// <summary>Compiles a stub, so that the first hand-in does not wait until the compiler itself has been loaded and compiled.</summary>
    public void WarmUp() => compiler.Build([new SourceFile("Stub.cs", Stub)]);

    public string Greet() => contracts.Fingerprint;

    public BuildAnswer Build(SourceFile[] sources)
    {
        var answer = compiler.Build(sources);
        return managed is not null && Error(answer) is { } error && Error(managed.Value.Build(sources)) is null
            ? answer with { Messages = [.. answer.Messages, CompilesOnManaged(error)] }
            : answer;
    }

    private static Message? Error(BuildAnswer answer) =>
        Array.Find(answer.Messages, message => message.Kind == MessageKind.CompilerError);

    private static Message CompilesOnManaged(Message error) =>
        error with { Text = "On the grader's own engine this hand-in compiles: --torch managed." };

    public TokenizedFile[] Tokenize(SourceFile[] sources) => tokens.Of(sources);

    public MistakesAnswer FindMistakes(SourceFile[] sources) => compiler.FindMistakes(sources);
}
