using System.Xml.Linq;
using NUnit.Framework;

namespace Grader.Tests.Architecture;

internal sealed class ProjectReferencesTests
{
    private const string Contracts = "Contracts of a course";
    private const string Solutions = "Solutions of a course";
    private const string Checks = "Checks of a course";

    /// <summary>What each project may see, and why no more.</summary>
    private static readonly Dictionary<string, (string[] May, string Reason)> allowed = new()
    {
        ["Torch"] = ([], "the engine stands in for a package, so it knows nothing of this project"),
        ["Contracts"] = (["Torch"], "students see the contracts, and so nothing else of this project"),
        [Contracts] = (["Contracts", Contracts], "students see the contracts, and so nothing else of this project"),
        [Solutions] = ([Contracts, Solutions], "a solution is written as a student writes one"),
        [Checks] = (["Judging", Contracts, Checks], "checks lean on laws and golden data, never on the solutions"),
        ["Results"] = ([], "results are plain records that every writer can read"),
        ["Snapshots"] = ([], "it stands in for a package, so it knows nothing of this project"),
        ["Wire"] = (
            ["Contracts", "Results"],
            "both ends of the wire load it, the student's among them; of the results it carries the builder's messages"),
        ["Worker"] = (["Wire"], "a worker runs student code, so no check, expected value or solution may lie in its folder"),
        ["Builder"] = (["Wire"], "the builder reads hostile sources, so nothing worth reading may lie in its folder"),
        ["Isolation"] = (["Wire"], "it carries values and knows nothing of verdicts"),
        ["Intake"] = (["Isolation", "Results"], "it reads files of strangers and judges none"),
        ["Judging"] = (["Intake", "Isolation", "Results"], "the vocabulary of checks must not know any check"),
        ["Reporting"] = (["Results"], "a writer that sees only records cannot change a verdict"),
        ["Review"] = ([], "a web server that sees only its own records can show and write nothing else"),
        ["Grading"] = (["Intake", "Judging", "Reporting", "Review"], "it grades any course and sees none: it loads them"),
        ["Authoring"] = (["Grading"], "it makes exercises and kits of any course"),
        ["Cli"] = (["Authoring", "Grading"], "a command line asks others to do the work"),
        ["Benchmarks"] = (["Cli", Checks, Solutions], "it measures what tutors run"),
        ["EndToEnd"] =
        (
            ["Cli", "Grader.Tests"],
            "it does what tutors and students do: it runs the built grader and looks at what it writes"
        ),
        ["Hostile"] = (["Cli", "Grader.Tests"], "it grades hostile hand-ins as a tutor does and looks at what they reach"),
        ["Libtorch"] = (["Grader.Tests", "Echo"], "it asks on the package what the other tests ask on the managed engine"),
        ["Echo"] = (["Wire", Contracts], "it stands where the worker stands, and gives back what contracts name"),
        ["Grader.Tests"] =
        (
            ["Cli", "Builder", "Snapshots", Checks, Solutions, "Benchmarks"],
            "tests reach the rest through these, and the metrics of samples through the benchmarks, whose studies use them"
        ),
    };

    private static IEnumerable<string> Projects() => Repository.Files("csproj", "Reference", "Graders", "Tests");

    [TestCaseSource(nameof(Projects))]
    public void A_project_sees_only_what_it_may(string project)
    {
        var name = Path.GetFileNameWithoutExtension(project);

        var (may, reason) = allowed.TryGetValue(PartOf(project), out var part) ? part
            : allowed.TryGetValue(name, out var known) ? known
            : throw new AssertionException($"{project} is new: say in {nameof(ProjectReferencesTests)} what it may see, and why.");

        var wrong = References(project).Select(PartOf).Except(may).ToList();
        Assert.That(wrong, Is.Empty, $"{project} must not see {string.Join(", ", wrong)}: {reason}.");
    }

    [Test]
    public void Every_project_of_the_table_exists() =>
        Assert.That(allowed.Keys, Is.SubsetOf(Projects().Select(PartOf)));

    [Test]
    public void A_course_sees_no_course_but_a_library()
    {
        var wrong = from project in Projects()
                    where project.Contains("/Courses/", StringComparison.Ordinal)
                    from seen in References(project)
                    where seen.Contains("/Courses/", StringComparison.Ordinal) && CourseOf(seen) != CourseOf(project)
                    where File.Exists(Repository.At($"Graders/Courses/{CourseOf(seen)}/course.yaml"))
                    select $"{project} sees {seen}";
        Assert.That(wrong, Is.Empty, "what two courses share belongs into a library: a folder of Courses without course.yaml.");
    }

    [Test]
    public void Nothing_but_tests_sees_the_solutions()
    {
        var wrong = Projects()
            .Where(project => !project.StartsWith("Tests/", StringComparison.Ordinal) && PartOf(project) != Solutions)
            .Where(project => References(project).Select(PartOf).Contains(Solutions));
        Assert.That(wrong, Is.Empty, "whatever a grader can load, a hand-in might reach: only Tests may see the reference solutions.");
    }

    /// <summary>"Checks of a course" of dtu.Checks.csproj, and of a pattern that stands for those of all courses.</summary>
    private static string PartOf(string project)
    {
        var parts = project.Split('/');
        var courses = Array.IndexOf(parts, "Courses");
        return courses < 0 ? Path.GetFileNameWithoutExtension(project) : $"{parts[courses + 2]} of a course";
    }

    private static string CourseOf(string project) => project.Split('/').SkipWhile(part => part != "Courses").ElementAt(1);

    /// <summary>Paths relative to the root.</summary>
    private static IEnumerable<string> References(string project) => XDocument.Parse(Repository.Read(project))
        .Descendants("ProjectReference")
        .Where(reference => reference.Attribute("ReferenceOutputAssembly")?.Value != "false")
        .Select(reference => reference.Attribute("Include")!.Value.Replace('\\', '/'))
        .Select(path => Path.GetFullPath(path, Path.GetDirectoryName(Repository.At(project))!))
        .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'));
}
