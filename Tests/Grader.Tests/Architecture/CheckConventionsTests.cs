using System.Reflection;
using System.Text.RegularExpressions;
using Grader.Judging;
using Grader.Judging.Manifests;
using Grader.Judging.Sheets;
using Grader.Judging.Statistics;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NUnit.Framework;

namespace Grader.Tests.Architecture;

internal sealed partial class CheckConventionsTests
{
    private static readonly Manifest manifest = KnownCourses.Manifest;

    private static IEnumerable<Type> Fixtures() =>
        KnownCourses.CheckTypes.Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(ContractChecks)));

    private static IEnumerable<TestCaseData> Sheets() => KnownCourses.Sheets
        .Select(sheet => new TestCaseData(sheet).SetArgDisplayNames(sheet.Id));

    [Test]
    public void Every_test_of_the_checks_assembly_is_a_check_with_points()
    {
        var wrong = KnownCourses.CheckTypes.SelectMany(type => type.GetMethods())
            .Where(method => !method.IsDefined(typeof(DerivedAttribute)))
            .Where(method => method.IsDefined(typeof(TestAttribute)) != method.IsDefined(typeof(PointsAttribute)))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}");
        Assert.That(wrong, Is.Empty,
            "a check has both [Test] and [Points]: without the one it never runs, without the other nothing guards it.");
    }

    [Test]
    public void A_check_has_a_weight() => AssertNone(
        check => check.Weight is < 0 or > 100, "[Points] is a share within the exercise, such as 1 to 5");

    [Test]
    public void A_check_has_a_source() => AssertNone(
        check => check.Derived is null && check.Cites.Length == 0,
        "[Cites] says where the law comes from: paper and equation, or sheet and exercise");

    [Test]
    public void A_check_has_a_sentence_in_the_present_tense_for_a_name() => AssertNone(
        check => !Sentence().IsMatch(check.Title) || Wish().IsMatch(check.Title),
        "the name is a sentence that students read, in the present tense: Words_with_underscores");

    [Test]
    public void A_needed_check_exists_and_comes_first()
    {
        bool IsInOrder(CheckDescription check, string need) => manifest.Find(need) is { } needed
            && (needed.Fixture != check.Fixture || needed.Order < check.Order);
        ProjectSources.AssertNone(
            from check in manifest.Checks
            from need in check.Needs.Where(need => !IsInOrder(check, need))
            select $"{check.Id} needs {need}",
            "a check needs checks that exist and, in its own file, stand before it");
    }

    /// <summary>What students get is built without the files *.Hidden.cs.</summary>
    [Test]
    public void Hidden_checks_and_no_others_stand_in_files_of_their_own()
    {
        var inHiddenFiles = Repository.Files("Hidden.cs", "Graders/Courses")
            .SelectMany(file => ProjectSources.Parse(Repository.Read(file)).GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>())
            .Where(method => method.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => $"{attribute.Name}" == "Points"))
            .Select(method => $"{((ClassDeclarationSyntax)method.Parent!).Identifier}.{method.Identifier}");
        Assert.That(inHiddenFiles, Is.EquivalentTo(manifest.Checks.Where(check => check.Hidden).Select(check => check.Id)),
            "a check has [Hidden] exactly where it stands in <Contract>Checks.Hidden.cs.");
    }

    [Test]
    public void No_public_check_needs_a_hidden_one() =>
        Assert.That(
            manifest.Checks.Where(check => !check.Hidden && check.Needs.Any(need => manifest.Find(need)!.Hidden)).Select(check => check.Id),
            Is.Empty, "students get the public checks alone.");

    /// <summary>A hand-in is graded on one sheet. Where contracts can be chosen, it may implement all of them, so that all count.</summary>
    [TestCaseSource(nameof(Sheets))]
    public void The_statistical_decisions_of_a_sheet_keep_its_error_budget(Sheet sheet)
    {
        var decisions = sheet.Exercises.SelectMany(exercise => exercise.Contracts).SelectMany(manifest.Of).Sum(check => check.Decisions);
        Assert.That(decisions, Is.AtMost(ErrorBudget.DecisionsPerSheet),
            $"The checks of sheet {sheet.Id} make {decisions} statistical decisions, and its error budget of {ErrorBudget.PerHandIn} "
            + $"has room for {ErrorBudget.DecisionsPerSheet}: join decisions of its checks, or make some checks exact.");
    }

    [Test]
    public void A_topics_folder_holds_checks_and_its_subfolders_what_the_checks_use()
    {
        var files = Repository.Files("cs", "Graders/Courses").Where(file => file.Count(letter => letter == '/') == 5).ToList();
        Assert.That(files, Is.Not.Empty, "Graders/Courses/<course>/Checks/<Topic>/ has moved");
        var wrong = files.Where(file => !file.Replace(".Hidden.cs", ".cs", StringComparison.Ordinal).EndsWith("Checks.cs"));
        Assert.That(wrong, Is.Empty,
            "Checks/<Topic>/ holds files named <Something>Checks.cs, and .Hidden.cs, only; what they use lies in its subfolders: "
            + "Oracles (right answers and stand-ins), Inputs (generated inputs) or Training (trained models).");
    }

    [Test]
    public void A_fixture_is_public_and_sealed_and_named_after_its_checks() => ProjectSources.AssertNone(
        Fixtures().Where(fixture => !fixture.IsPublic || !fixture.IsSealed || !fixture.Name.EndsWith("Checks", StringComparison.Ordinal))
            .Select(fixture => fixture.Name),
        "NUnit finds public classes, nothing derives from checks, and their names end in Checks");

    [Test]
    public void A_check_is_one_method() => ProjectSources.AssertNone(
        from fixture in Fixtures()
        from method in fixture.GetMethods()
        where method.GetCustomAttributes().Any(attribute => attribute
            is SetUpAttribute or TearDownAttribute or OneTimeSetUpAttribute or OneTimeTearDownAttribute
            or TestCaseAttribute or TestCaseSourceAttribute)
        select $"{fixture.Name}.{method.Name}",
        "what runs outside a check's method has no verdict");

    private static void AssertNone(Func<CheckDescription, bool> isWrong, string rule)
    {
        Assert.That(manifest.Checks, Is.Not.Empty);
        ProjectSources.AssertNone(manifest.Checks.Where(isWrong).Select(check => check.Id), rule);
    }

    [GeneratedRegex("^[A-Z][^_]* [^_]*$")]
    private static partial Regex Sentence();

    [GeneratedRegex("^(Test|Should) | should [a-z]")]
    private static partial Regex Wish();
}
