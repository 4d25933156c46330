using Grader.Wire;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Grader.Builder;

/// <summary>
/// Compiles as much of a hand-in as compiles: files with errors are left out, then those that needed them, until the rest compiles.
/// Project files, analyzers, generators and <c>#r</c> are never looked at; unsafe code is off.
/// </summary>
internal sealed class HandInCompiler(IReadOnlyList<MetadataReference> references)
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

    private static readonly EmitOptions Symbols = new(debugInformationFormat: DebugInformationFormat.Embedded);

    /// <summary>Every hand-in's compilation is derived from this one, so that the references are read only once.</summary>
    private readonly CSharpCompilation empty = CSharpCompilation.Create("HandIn", [], references, Options);

    public BuildAnswer Build(IReadOnlyList<BuildSource> sources)
    {
        var report = new BuildReport();
        var trees = sources.Select(source => SourceTree.Parse(source.Path, source.Text)).ToList();
        foreach (var copy in trees.Where(SourceTree.RedeclaresContracts).ToArray())
        {
            trees.Remove(copy);
            report.AddContractCopy(copy);
        }

        report.AddImplementations(trees);
        var usings = ImplicitUsings.Template;
        while (trees.Count > 0)
        {
            var (assembly, errors) = Compile(trees, usings);
            if (assembly is null && usings != ImplicitUsings.Generous)
            {
                var generous = Compile(trees, ImplicitUsings.Generous);
                if (generous.Assembly is not null || generous.Errors.Count < errors.Count)
                    (assembly, errors, usings) = (generous.Assembly, generous.Errors, ImplicitUsings.Generous);
            }

            if (assembly is not null)
                return report.Answer(assembly);

            var broken = trees.Where(tree => errors.Any(error => error.Location.SourceTree == tree)).ToArray();
            // An error outside of every file (a metadata problem) concerns all of them.
            var leftOut = broken.Length > 0 ? broken : [.. trees];
            report.AddLeftOut(leftOut, errors);
            trees.RemoveAll(leftOut.Contains);
        }

        return report.Answer(null);
    }

    private (byte[]? Assembly, IReadOnlyList<Diagnostic> Errors) Compile(IEnumerable<SyntaxTree> trees, string usings)
    {
        var compilation = empty.AddSyntaxTrees(trees.Append(SourceTree.Parse("(implicit usings)", usings)));
        using var assembly = new MemoryStream();
        if (compilation.Emit(assembly, options: Symbols).Success)
            return (assembly.ToArray(), []);

        // Emit stops at the first stage that fails; the report names the errors of all.
        return (null, [.. compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)]);
    }
}
