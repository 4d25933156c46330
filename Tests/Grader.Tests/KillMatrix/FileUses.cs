using System.Collections.Immutable;
using Grader.Builder;
using Grader.Results;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Tests.KillMatrix;

/// <summary>
/// Which files of a solution use which, as the compiler understands them, and which the checks of one ask for besides: a change to a file
/// concerns those that use it, and no others.
/// </summary>
internal sealed class FileUses
{
    private readonly CSharpCompilation compilation;
    private readonly ImmutableDictionary<string, string[]> used;
    private readonly ILookup<string, string> asked;

    private FileUses(CSharpCompilation compilation, ImmutableDictionary<string, string[]> used, ILookup<string, string> asked) =>
        (this.compilation, this.used, this.asked) = (compilation, used, asked);

    /// <param name="sources">The solution.</param>
    /// <param name="asked">For each file, others that its checks ask for.</param>
    public static FileUses Of(IEnumerable<SourceFile> sources, ILookup<string, string> asked)
    {
        var trees = sources.Select(Parse).ToList();
        var usings = SourceTree.Parse("(implicit usings)", ImplicitUsings.OfSdk);
        var compilation = CSharpCompilation.Create("Solution", [.. trees, usings], References.With(KnownCourses.Contracts, engine: []));
        return new(compilation, trees.ToImmutableDictionary(tree => tree.FilePath, tree => UsedBy(tree, compilation)), asked);
    }

    /// <summary>The same where some files have another text.</summary>
    public FileUses Edited(IEnumerable<SourceFile> sources)
    {
        var trees = sources.Select(Parse).ToList();
        var edited = trees.Aggregate(compilation, (whole, tree) =>
            whole.ReplaceSyntaxTree(whole.SyntaxTrees.Single(old => old.FilePath == tree.FilePath), tree));
        return new(edited, used.SetItems(trees.Select(tree => KeyValuePair.Create(tree.FilePath, UsedBy(tree, edited)))), asked);
    }

    /// <summary>The files, those that use them, those that use these, and so on.</summary>
    public IReadOnlySet<string> Concerned(IEnumerable<string> files) =>
        Closure(files, next => used.Keys.Where(user => Uses(user).Contains(next)));

    /// <summary>The files, those that they use, those that these use, and so on: what has to be there for them to be judged.</summary>
    public IReadOnlySet<string> Needed(IEnumerable<string> files) => Closure(files, Uses);

    private IEnumerable<string> Uses(string file) => used[file].Concat(asked[file]);

    private static SyntaxTree Parse(SourceFile source) => SourceTree.Parse(source.Path, source.Text);

    private static string[] UsedBy(SyntaxTree tree, CSharpCompilation compilation)
    {
        var model = compilation.GetSemanticModel(tree);
        return [.. tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
            .Select(name => model.GetSymbolInfo(name).Symbol)
            .Where(symbol => symbol is not (null or INamespaceSymbol)) // every file declares the namespace
            .SelectMany(symbol => symbol!.OriginalDefinition.DeclaringSyntaxReferences)
            .Select(declaration => declaration.SyntaxTree.FilePath)
            .Distinct()];
    }

    private static HashSet<string> Closure(IEnumerable<string> files, Func<string, IEnumerable<string>> next)
    {
        var (found, waiting) = (new HashSet<string>(StringComparer.Ordinal), new Queue<string>(files));
        while (waiting.TryDequeue(out var file))
        {
            if (found.Add(file))
                next(file).ToList().ForEach(waiting.Enqueue);
        }

        return found;
    }
}
