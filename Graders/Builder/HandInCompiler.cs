using Grader.Builder.Mistakes;
using Grader.Results;
using Grader.Wire;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Grader.Builder;

/// <summary>
/// Compiles as much of a hand-in as compiles: members with errors are replaced or left out, where that does not help the files that
/// have errors, then whatever needed them, until the rest compiles.
/// Project files, analyzers, generators and <c>#r</c> are never looked at; unsafe code is off.
/// </summary>
/// <param name="contracts">What hand-ins implement.</param>
/// <param name="engine">The assemblies of the engine; none for the managed one.</param>
internal sealed class HandInCompiler(ContractSet contracts, IReadOnlyList<string> engine)
{
    // Nullable annotations without warnings: looking for these takes a quarter of the time, and they are not reported.
    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        nullableContextOptions: NullableContextOptions.Annotations,
        concurrentBuild: false, // Hand-ins are small, and the other cores are judging.
        deterministic: true,
        xmlReferenceResolver: null,
        sourceReferenceResolver: null,
        metadataReferenceResolver: null);

    /// <summary>How often members are left out before files are.</summary>
    private const int MaxRepairs = 8;

    /// <summary>Processor time after which whole files are left out: code that compiles slowly is not compiled eight times.</summary>
    private static readonly TimeSpan repairTime = TimeSpan.FromSeconds(3);

    private static readonly EmitOptions Symbols = new(debugInformationFormat: DebugInformationFormat.Embedded);

    /// <summary>Every hand-in's compilation is derived from this one, so that the references are read only once.</summary>
    private readonly CSharpCompilation empty = CSharpCompilation.Create("HandIn", [], References.With(contracts, engine), Options);
    private readonly ContractSyntax syntax = new(contracts);
    private readonly Lazy<string> generousUsings = new(() => ImplicitUsings.Generous(contracts));

    public BuildAnswer Build(IReadOnlyList<SourceFile> sources)
    {
        var report = new BuildReport(syntax);
        var trees = sources.Select(source => SourceTree.Parse(source.Path, source.Text)).ToList();
        foreach (var copy in trees.Where(syntax.AreRedeclaredIn).ToArray())
        {
            trees.Remove(copy);
            report.AddContractCopy(copy);
        }

        report.AddImplementations(trees);
        var repair = new Repair(report);
        var (repairs, started) = (0, Environment.CpuUsage.TotalTime);
        var usings = ImplicitUsings.OfSdk;
        while (trees.Count > 0)
        {
            var attempt = Compile(trees, usings);
            if (attempt.Assembly is null && usings != generousUsings.Value)
            {
                var generous = Compile(trees, generousUsings.Value);
                if (generous.Assembly is not null || generous.Errors.Count < attempt.Errors.Count)
                    (attempt, usings) = (generous, generousUsings.Value);
            }

            if (attempt.Assembly is not null)
                return report.Answer(attempt.Assembly);

            var errors = attempt.Errors;
            var mayRepair = repairs++ < MaxRepairs && Environment.CpuUsage.TotalTime - started < repairTime;
            if (mayRepair && repair.TryRound(trees, attempt.Compilation, errors))
                continue;

            var broken = trees.Where(tree => errors.Any(error => error.Location.SourceTree == tree)).ToArray();
            // An error outside of every file (a metadata problem) concerns all of them.
            var leftOut = broken.Length > 0 ? broken : [.. trees];
            report.AddLeftOut(leftOut, errors);
            trees.RemoveAll(leftOut.Contains);
        }

        return report.Answer(null);
    }

    /// <summary>The mistakes of a solution, which compiles.</summary>
    public MistakesAnswer FindMistakes(IReadOnlyList<SourceFile> sources) =>
        new MistakeFinder(trees => With(trees, ImplicitUsings.OfSdk)).Of(sources);

    private CSharpCompilation With(IEnumerable<SyntaxTree> trees, string usings) =>
        empty.AddSyntaxTrees(trees.Append(SourceTree.Parse("(implicit usings)", usings)));

    private Attempt Compile(IEnumerable<SyntaxTree> trees, string usings)
    {
        var compilation = With(trees, usings);
        using var assembly = new MemoryStream();
        var emitted = compilation.Emit(assembly, options: Symbols);
        if (emitted.Success)
            return new(compilation, assembly.ToArray(), []);

        // Emit stops at the first stage that fails; the report names the errors of all. What only the last stage finds is among its own.
        var errors = Errors(compilation.GetDiagnostics());
        return new(compilation, null, errors.Length > 0 ? errors : Errors(emitted.Diagnostics));
    }

    private static Diagnostic[] Errors(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];

    /// <summary>One compilation: an assembly, or why there is none.</summary>
    private sealed record Attempt(CSharpCompilation Compilation, byte[]? Assembly, IReadOnlyList<Diagnostic> Errors);
}
