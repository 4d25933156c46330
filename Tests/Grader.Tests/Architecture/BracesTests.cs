using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NUnit.Framework;

namespace Grader.Tests.Architecture;

/// <summary>
/// Braces stand where a statement or its header takes more than one line, and nowhere else. The compiler demands the first half (IDE0011);
/// this demands the second.
/// </summary>
internal sealed class BracesTests
{
    /// <summary>The lines of a block of one statement on one line: two braces and the statement. A comment makes a block longer.</summary>
    private const int ShortestBlock = 3;

    [Test]
    public void No_braces_enclose_a_single_statement_on_one_line() => ProjectSources.AssertNone(
        ProjectSources.Files.SelectMany(file => Superfluous(file, Repository.Read(file))),
        "Remove the braces of these statements, in all branches of an if: header and statement take one line each.");

    [TestCase("if (a)\n{\n    B();\n}", true, TestName = "The search finds an if")]
    [TestCase("if (a)\n    B();\nelse\n{\n    C();\n}", true, TestName = "The search finds an else")]
    [TestCase("foreach (var a in b)\n{\n    C();\n}", true, TestName = "The search finds a loop")]
    [TestCase("lock (a) { B(); }", true, TestName = "The search finds a block on one line")]
    [TestCase("if (a)\n{\n    B();\n    C();\n}", false, TestName = "Two statements need braces")]
    [TestCase("if (a)\n{\n    B(\n        c);\n}", false, TestName = "A statement of two lines needs braces")]
    [TestCase("if (a\n    && b)\n{\n    C();\n}", false, TestName = "A header of two lines needs braces")]
    [TestCase("if (a)\n{\n    B();\n}\nelse if (c)\n{\n    D();\n    E();\n}", false, TestName = "If one branch needs braces, all do")]
    [TestCase("if (a)\n{\n    // why\n    B();\n}", false, TestName = "A comment needs braces")]
    [TestCase("while (a)\n{\n    if (b)\n        C();\n}", false, TestName = "A statement in a statement needs braces")]
    [TestCase("if (a)\n{\n    var b = C();\n}", false, TestName = "A declaration needs braces")]
    public void Braces_are_superfluous(string code, bool superfluous) =>
        Assert.That(Superfluous("Example.cs", code).Any(), Is.EqualTo(superfluous));

    private static IEnumerable<string> Superfluous(string file, string text) => ProjectSources.Parse(text).GetRoot().DescendantNodes()
        .Where(node => node is not ElseClauseSyntax && node.Parent is not ElseClauseSyntax) // the if above it has it as a branch
        .Where(node => Branches(node).Any(branch => branch.Body is BlockSyntax) && Branches(node).All(NeedsNoBraces))
        .Select(node => ProjectSources.Place(file, node));

    /// <summary>The branches of an if, or the body of a loop, each with the node that begins with its header.</summary>
    private static IEnumerable<(SyntaxNode Owner, StatementSyntax Body)> Branches(SyntaxNode node) => node switch
    {
        IfStatementSyntax { Else: { } otherwise } choice => Branches(otherwise).Prepend((choice, choice.Statement)),
        ElseClauseSyntax { Statement: IfStatementSyntax choice } => Branches(choice),
        IfStatementSyntax or ElseClauseSyntax or ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax
            or UsingStatementSyntax or LockStatementSyntax or FixedStatementSyntax => [(node, Statements(node).Single())],
        _ => [],
    };

    private static bool NeedsNoBraces((SyntaxNode Owner, StatementSyntax Body) branch)
    {
        var (owner, body) = branch;
        var header = body.GetFirstToken().GetPreviousToken();
        return Lines(owner, owner.SpanStart, header.Span.End) == 1 && body switch
        {
            BlockSyntax { Statements: [var only] } => Lines(body, body.SpanStart, body.Span.End) <= ShortestBlock && IsPlain(only),
            BlockSyntax => false,
            _ => Lines(body, body.SpanStart, body.Span.End) == 1 && IsPlain(body),
        };
    }

    /// <summary>Can the statement stand without a block, and holds it no other?</summary>
    private static bool IsPlain(StatementSyntax statement) =>
        statement is not (LocalDeclarationStatementSyntax or LocalFunctionStatementSyntax) && !Statements(statement).Any();

    private static IEnumerable<StatementSyntax> Statements(SyntaxNode node) => node.ChildNodes().OfType<StatementSyntax>();

    private static int Lines(SyntaxNode node, int start, int end)
    {
        var lines = node.SyntaxTree.GetText().Lines;
        return lines.IndexOf(end) - lines.IndexOf(start) + 1;
    }
}
