using System.Reflection;
using System.Text.RegularExpressions;
using Grader.Authoring.Stubs;
using Grader.Judging.Courses;
using Grader.Judging.Mutants;
using Grader.Judging.Sheets;
using Grader.Results;

namespace Grader.Tests.KillMatrix;

/// <summary>The solutions that the graders are graded with, as sources.</summary>
internal static partial class KnownSolutions
{
    /// <summary>Every known mistake, by contract and name.</summary>
    public static IReadOnlyList<Mutant> Mutants { get; } =
    [
        .. Repository.CourseFolders("fixtures", "mutants").SelectMany(folder => Mutant.ReadAll(Repository.At(folder)))
            .OrderBy(mutant => mutant.Contract, StringComparer.Ordinal),
    ];

    /// <summary>Correct solutions that differ from the reference.</summary>
    public static IReadOnlyList<Variant> Variants { get; } =
    [
        .. Repository.CourseFolders("fixtures", "variants").SelectMany(Variant.ReadAll)
            .OrderBy(variant => variant.Name, StringComparer.Ordinal),
    ];

    private static readonly Lazy<Dictionary<string, string>> courses = new(() => TrustedJudge.Manifest.Contracts
        .ToDictionary(PathOf, contract => contract.Assembly.GetName().Name!.Split('.')[0]));

    private static readonly Lazy<IReadOnlyList<SourceFile>> reference = new(() => OfCourses("Reference", "Solutions"));

    private static readonly Lazy<FileUses> uses = new(() => FileUses.Of(Reference(), AskedByChecks()));

    /// <summary>Which files of the reference use which.</summary>
    public static FileUses Uses => uses.Value;

    public static IReadOnlyList<SourceFile> Reference() => reference.Value;

    /// <summary>The solution of a course, and of the libraries whose contracts it has.</summary>
    public static IReadOnlyList<SourceFile> ReferenceOf(Course course)
    {
        var parts = course.Contracts.Paths.Select(path => Path.GetFileName(path).Split('.')[0]);
        return [.. parts.SelectMany(part => SourcesBelow($"Reference/Courses/{part}/Solutions"))
            .OrderBy(source => source.Path, StringComparer.Ordinal)];
    }

    /// <summary>The stub of every contract, as the first sheet that asks for it has it.</summary>
    public static IReadOnlyList<SourceFile> Stubs() =>
        [.. KnownCourses.Sheets.SelectMany(StubsOf).DistinctBy(stub => stub.Path).OrderBy(stub => stub.Path, StringComparer.Ordinal)];

    /// <summary>The stubs of a sheet's contracts.</summary>
    public static IEnumerable<SourceFile> StubsOf(Sheet sheet) =>
        Stub.AllOf(sheet).Select(stub => new SourceFile($"{PathOf(stub.Contract)}.cs", stub.Text));

    /// <summary>The sources of a variant.</summary>
    /// <param name="name">"Diffusion/NoiseAllAtOnce".</param>
    public static IReadOnlyList<SourceFile> SourcesOf(string name) => Variants.Single(variant => variant.Name == name).Sources();

    /// <summary>The reference with a mutant's edits.</summary>
    /// <exception cref="CourseException">The mutant's file or text does not exist any more.</exception>
    public static IReadOnlyList<SourceFile> With(Mutant mutant) => mutant.In(Reference());

    /// <summary>The compiled reference with the solution of a contract: "dtu.Solutions" for one of dtu.</summary>
    public static Assembly AssemblyWith(Type contract) =>
        Assembly.Load(contract.Assembly.GetName().Name!.Replace(".Contracts", ".Solutions", StringComparison.Ordinal));

    /// <summary>A contract as the file that solves it is called: "Diffusion/AncestralSampler" for IAncestralSampler.</summary>
    public static string PathOf(Type contract) => $"{contract.Namespace!.Split('.')[^1]}/{contract.Name[1..]}";

    /// <summary>The course, or library, that a contract belongs to: "dtu".</summary>
    /// <param name="contract">As <see cref="PathOf"/> has it.</param>
    public static string CourseOf(string contract) => courses.Value.GetValueOrDefault(contract, "none");

    /// <summary>Sources with paths relative to a folder.</summary>
    /// <param name="folder">Relative to the root of the repository.</param>
    public static IReadOnlyList<SourceFile> SourcesBelow(string folder) =>
        [.. Repository.Files("cs", folder).Select(path => new SourceFile(path[(folder.Length + 1)..], Repository.Read(path)))];

    private static IReadOnlyList<SourceFile> OfCourses(string half, string part) =>
    [
        .. Repository.CourseFolders(half, part).SelectMany(SourcesBelow).OrderBy(source => source.Path, StringComparer.Ordinal),
    ];

    /// <summary>The files of contracts that the checks of another file's contract ask for: a check that compares two.</summary>
    private static ILookup<string, string> AskedByChecks() => OfCourses("Graders", "Checks")
        .SelectMany(source => OtherContract().Matches(source.Text).Select(match => (
            File: source.Path.Replace("Checks.cs", ".cs", StringComparison.Ordinal),
            Contract: match.Groups[1].Value)))
        .ToLookup(use => use.File, use => $"{use.File.Split('/')[0]}/{use.Contract}.cs");

    [GeneratedRegex(@"Other<I(\w+)>")]
    private static partial Regex OtherContract();
}
