using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NUnit.Framework;

namespace Grader.Tests.Architecture;

/// <summary>The platform judges any course, so its code names none.</summary>
internal sealed partial class PlatformTests
{
    private const string Remedy = "The platform knows no course: move what knows one to Graders/Courses, or ask the course.";

    /// <summary>A topic that is an everyday word, too: the overview says what needs attention.</summary>
    private const string EverydayWord = "Attention";

    private static IEnumerable<string> PlatformFiles() => Repository.Files("cs", "Graders", "Reference/Contracts")
        .Where(file => !file.StartsWith("Graders/Courses/", StringComparison.Ordinal));

    [Test]
    public void No_platform_file_names_a_contract_a_check_or_a_topic()
    {
        var names = NamesOfCourses().ToHashSet(StringComparer.Ordinal);

        ProjectSources.AssertNone(
            from file in PlatformFiles()
            from name in Identifiers(Repository.Read(file)).Where(names.Contains).Distinct()
            select $"{file}: {name}",
            Remedy);
    }

    [Test]
    public void No_platform_file_names_a_sheet_outside_of_help()
    {
        var sheets = KnownCourses.Sheets.Select(sheet => sheet.Id).Concat(KnownCourses.All.Select(course => course.Id)).ToHashSet();

        ProjectSources.AssertNone(
            from file in PlatformFiles().Where(file => !file.StartsWith("Graders/Cli/Syntax/", StringComparison.Ordinal))
            from text in Texts(Repository.Read(file))
            from word in Word().Matches(text).Select(match => match.Value).Where(sheets.Contains)
            select $"{file}: {word} in \"{text}\"",
            Remedy);
    }

    private static IEnumerable<string> NamesOfCourses()
    {
        var contracts = KnownCourses.Contracts.Contracts.Where(contract => contract.Namespace != "Grader.Contracts").ToList();
        return contracts.Select(contract => contract.Name)
            .Concat(contracts.Select(contract => contract.Namespace!.Split('.')[^1]).Where(topic => topic != EverydayWord))
            .Concat(KnownCourses.Manifest.Checks.Select(check => check.Fixture.Name));
    }

    private static IEnumerable<string> Identifiers(string source) => CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens()
        .Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText);

    private static IEnumerable<string> Texts(string source) => CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens()
        .Where(token => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken
            or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken)
        .Select(token => token.ValueText);

    [GeneratedRegex("[a-z][a-z0-9]*")]
    private static partial Regex Word();
}
