using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Builder;

/// <summary>Parses the files of a hand-in.</summary>
internal static class SourceTree
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest, DocumentationMode.None);

    /// <summary>One file, as a part of a library: top-level statements are left out.</summary>
    public static SyntaxTree Parse(string path, string text, CancellationToken cancellation = default)
    {
        (var tree, text) = WithOwnLines(ParseText(path, text, cancellation), text, cancellation);
        var statements = ((CompilationUnitSyntax)tree.GetRoot(cancellation)).Members.OfType<GlobalStatementSyntax>().ToArray();
        var hasErrors = tree.GetDiagnostics(cancellation).Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return statements.Length == 0 || hasErrors
            ? tree
            : ParseText(path, Blank(text, statements.Select(statement => statement.Span)), cancellation);
    }

    /// <summary>The text gets an encoding because embedded symbols need one.</summary>
    private static SyntaxTree ParseText(string path, string text, CancellationToken cancellation) =>
        CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), Options, path, cancellation);

    /// <summary>
    /// Takes out the directives that name other files and lines: messages, symbols and what the compiler tells of a caller show the file
    /// that was handed in, as it is.
    /// </summary>
    private static (SyntaxTree Tree, string Text) WithOwnLines(SyntaxTree tree, string text, CancellationToken cancellation)
    {
        var root = tree.GetRoot(cancellation);
        if (!root.ContainsDirectives)
            return (tree, text);

        TextSpan[] named = [.. root.DescendantTrivia()
            .Where(trivia => trivia.Kind() is SyntaxKind.LineDirectiveTrivia or SyntaxKind.LineSpanDirectiveTrivia
                or SyntaxKind.PragmaChecksumDirectiveTrivia)
            .Select(trivia => trivia.Span)];
        if (named.Length == 0)
            return (tree, text);

        var own = Blank(text, named);
        return (ParseText(tree.FilePath, own, cancellation), own);
    }

    /// <summary>Replaces parts by blanks, such as top-level statements: grading runs no program. Every line keeps its number.</summary>
    private static string Blank(string text, IEnumerable<TextSpan> spans)
    {
        var characters = text.ToCharArray();
        foreach (var span in spans)
        {
            for (var i = span.Start; i < span.End; i++)
                characters[i] = characters[i] is '\r' or '\n' ? characters[i] : ' ';
        }

        return new string(characters);
    }
}
