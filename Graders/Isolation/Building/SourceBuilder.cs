using Grader.Results;
using Grader.Wire;

namespace Grader.Isolation;

/// <summary>Compiles hand-ins, each in one of the builders.</summary>
internal sealed class SourceBuilder(ContractSet contracts, BuilderPool builders, Limits limits) : IDisposable
{
    public BuiltHandIn Build(IReadOnlyList<SourceFile> sources, CancellationToken cancellation) =>
        builders.Use(builder => new HandInBuild(contracts, builder, limits, cancellation).Run(sources), cancellation);

    /// <summary>The tokens of the files; none where the builder gave up on them.</summary>
    public IReadOnlyList<TokenizedFile> Tokenize(IReadOnlyList<SourceFile> sources, CancellationToken cancellation) =>
        builders.Use(builder => new HandInBuild(contracts, builder, limits, cancellation).Tokenize(sources), cancellation);

    /// <summary>The mistakes of a solution; null where the builder gave up on it.</summary>
    public MistakesAnswer? FindMistakes(IReadOnlyList<SourceFile> solution, CancellationToken cancellation) =>
        builders.Use(builder => new HandInBuild(contracts, builder, limits, cancellation).FindMistakes(solution), cancellation);

    public void Dispose() => builders.Dispose();
}
