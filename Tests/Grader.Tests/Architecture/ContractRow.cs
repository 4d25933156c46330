using System.Text.RegularExpressions;
using Grader.Tests.KillMatrix;

namespace Grader.Tests.Architecture;

/// <summary>The files and entries that belong to a contract: together they are a row of the project.</summary>
/// <param name="Topic">"Diffusion".</param>
/// <param name="Name">The contract's name without its I: "NegativeElbo".</param>
internal sealed record ContractRow(string Topic, string Name)
{
    /// <summary>Contracts of which no variant is asked, and why.</summary>
    private static readonly Dictionary<string, string> needNoVariant = new()
    {
        ["ImprovedChequerboard"] = "its checks see only samples and predictions, as do those of ToyDiffusion, which has variants",
    };

    /// <summary>Every contract that a hand-in implements. Interfaces that others mention are arguments or results of theirs.</summary>
    public static IEnumerable<ContractRow> All
    {
        get
        {
            var types = KnownCourses.Contracts.ExportedTypes.ToList();
            var mentioned = types.SelectMany(type => type.GetMethods())
                .SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType));
            return types.Where(type => type.IsInterface).Except(mentioned)
                .Select(contract => new ContractRow(contract.Namespace!.Split('.')[^1], contract.Name[1..]));
        }
    }

    /// <summary>What is not there yet, one line each: the path to create or to edit, and what belongs there.</summary>
    public IEnumerable<string> Missing() => Parts().Where(part => !part.Exists).Select(part => $"{part.Path}: {part.Holds}");

    public override string ToString() => $"{Topic}.I{Name}";

    private IEnumerable<(bool Exists, string Path, string Holds)> Parts() =>
    [
        Written("Reference", "Solutions", $"{Topic}/{Name}.cs", "the right answer"),
        (SaysItsTask, $"Reference/Courses/…/Contracts/{Topic}/I{Name}.cs", "[Task] with what the stub asks for"),
        Written("Graders", "Checks", $"{Topic}/{Name}Checks.cs", "the checks, with points, needs and citations"),
        (HasMutant, $"fixtures/Courses/…/mutants/{Topic}/{Name}.yaml", "mistakes, each with the checks that must catch it"),
        (HasVariant, $"fixtures/Courses/…/variants/{Topic}/…/{Name}.cs", "a correct solution that is written differently"),
        (Mentions("yaml", "Graders/Courses"), "Graders/Courses/…/Sheets/….yaml", $"{this} among the contracts of an exercise"),
    ];

    private bool HasMutant => KnownSolutions.Mutants.Any(mutant => mutant.Contract == $"{Topic}/{Name}");

    private bool HasVariant => needNoVariant.ContainsKey(Name)
        || Variants.Any(folder => Mentions("cs", folder)
            || Repository.Files("yaml", folder).Any(file => Repository.Read(file).Contains($"{Topic}/{Name}.cs")));

    private IEnumerable<string> Variants => Repository.CourseFolders("fixtures", $"variants/{Topic}");

    private bool SaysItsTask => Repository.OfCourse("Reference", "Contracts", $"{Topic}/I{Name}.cs") is { } file
        && Repository.Read(file).Contains("[Task(");

    /// <summary>A file that is there and throws no <see cref="NotImplementedException"/>, as those of "grader new" do at first.</summary>
    private static (bool Exists, string Path, string Holds) Written(string half, string part, string path, string holds)
    {
        var file = Repository.OfCourse(half, part, path);
        var exists = file is not null && !Repository.Read(file).Contains(nameof(NotImplementedException));
        return (exists, file ?? $"{half}/Courses/…/{part}/{path}", holds);
    }

    private bool Mentions(string extension, string folder) => Repository.Files(extension, folder).Any(IsIn);

    private bool IsIn(string file) => Regex.IsMatch(Repository.Read(file), $@"\bI{Name}\b");
}
