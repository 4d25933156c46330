using System.Xml.Linq;
using NUnit.Framework;

namespace Grader.Tests.Architecture;

internal sealed class ProjectReferencesTests
{
    /// <summary>What each project may see, and why no more.</summary>
    private static readonly Dictionary<string, (string[] May, string Reason)> allowed = new()
    {
        ["Torch"] = ([], "the engine stands in for a package, so it knows nothing of this project"),
        ["Contracts"] = (["Torch"], "students see the contracts, and so nothing else of this project"),
        ["Solutions"] = (["Contracts"], "a solution is written as a student writes one"),
        ["Template"] = (["Contracts"], "a hand-in sees the contracts and the engine only"),
        ["Results"] = ([], "results are plain records that every writer can read"),
        ["Snapshots"] = ([], "it stands in for a package, so it knows nothing of this project"),
        ["Wire"] = (
            ["Contracts", "Results"],
            "both ends of the wire load it, the student's among them; of the results it carries the builder's messages"),
        ["Worker"] = (["Wire"], "a worker runs student code, so no check, expected value or solution may lie in its folder"),
        ["Builder"] = (["Wire"], "the builder reads hostile sources, so nothing worth reading may lie in its folder"),
        ["Isolation"] = (["Wire"], "it carries values and knows nothing of verdicts"),
        ["Judging"] = (["Isolation", "Results"], "the vocabulary of checks must not know any check"),
        ["Checks"] = (["Judging"], "checks lean on laws and golden data, never on the solutions"),
        ["Reporting"] = (["Results"], "a writer that sees only records cannot change a verdict"),
        ["Review"] = ([], "a web server that sees only its own records can show and write nothing else"),
        ["Cli"] =
        (
            ["Checks", "Judging", "Reporting", "Review", "Isolation", "Results"],
            "the command joins the graders and never sees the solutions"
        ),
        ["Benchmarks"] = (["Cli", "Solutions"], "it measures what tutors run"),
        ["EndToEnd"] =
        (
            ["Cli", "Grader.Tests"],
            "it does what tutors and students do: it runs the built grader and looks at what it writes"
        ),
        ["Hostile"] = (["Cli", "Grader.Tests"], "it grades hostile hand-ins as a tutor does and looks at what they reach"),
        ["Libtorch"] = (["Grader.Tests", "Echo"], "it asks on the package what the other tests ask on the managed engine"),
        ["Echo"] = (["Wire"], "it stands where the worker stands"),
        ["Grader.Tests"] =
        (
            ["Cli", "Builder", "Snapshots", "Solutions", "Benchmarks"],
            "tests reach the rest through these, and the metrics of samples through the benchmarks, whose studies use them"
        ),
    };

    private static IEnumerable<string> Projects() => Repository.Files("csproj", "Reference", "Graders", "Submissions", "Tests");

    [TestCaseSource(nameof(Projects))]
    public void A_project_sees_only_what_it_may(string project)
    {
        var name = Path.GetFileNameWithoutExtension(project);
        var folder = project[..project.LastIndexOf('/')];

        // A student's copy of the template is a hand-in like it.
        var (may, reason) = folder.StartsWith("Submissions/", StringComparison.Ordinal) ? allowed["Template"]
            : allowed.TryGetValue(name, out var known) ? known
            : throw new AssertionException($"{project} is new: say in {nameof(ProjectReferencesTests)} what it may see, and why.");

        var wrong = References(project).Except(may).ToList();
        Assert.That(wrong, Is.Empty, $"{project} must not see {string.Join(", ", wrong)}: {reason}.");
    }

    [Test]
    public void Every_project_of_the_table_exists() =>
        Assert.That(allowed.Keys, Is.SubsetOf(Projects().Select(Path.GetFileNameWithoutExtension)));

    [Test]
    public void Nothing_but_tests_sees_the_solutions()
    {
        var wrong = Projects()
            .Where(project => !project.StartsWith("Tests/", StringComparison.Ordinal) && References(project).Contains("Solutions"));
        Assert.That(wrong, Is.Empty, "whatever a grader can load, a hand-in might reach: only Tests may see the reference solutions.");
    }

    private static IEnumerable<string> References(string project) => XDocument.Parse(Repository.Read(project))
        .Descendants("ProjectReference")
        .Where(reference => reference.Attribute("ReferenceOutputAssembly")?.Value != "false")
        .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));
}
