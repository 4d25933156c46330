using System.Reflection;
using System.Runtime.Loader;
using System.Security.Cryptography;
using System.Text;
using Grader.Judging.Manifests;
using Grader.Judging.Sheets;
using Grader.Wire;

namespace Grader.Judging.Courses;

/// <summary>
/// What a teacher writes, as it was built: contracts, checks and sheets in one folder. What a run does not need is not loaded: the checks
/// and the sheets come with the first question for them.
/// </summary>
public sealed class Course
{
    /// <summary>The file that makes a folder a course.</summary>
    public const string FileName = "course.yaml";

    internal const string SheetsFolder = "Sheets";
    private const string ContractsPattern = "*.Contracts.dll";
    private const string PlatformContracts = "Grader.Contracts.dll";
    internal const string ChecksPattern = "*.Checks.dll";

    private readonly Lazy<Manifest> manifest;
    private readonly Lazy<IReadOnlyList<Sheet>> sheets;

    private Course(CourseDescription description, string folder)
    {
        (Id, Title, Folder) = (description.Id, description.Title, folder);
        Contracts = ContractsIn(folder);
        manifest = new(() => Manifest.Of(this));
        sheets = new(() => new SheetReader(Manifest).ReadAll(SheetFolder));
        AssemblyLoadContext.Default.Resolving += Resolve;
    }

    /// <summary>Its name in file names and on the command line.</summary>
    public string Id { get; }

    /// <summary>Its name for people.</summary>
    public string Title { get; }

    /// <summary>Full path of the folder.</summary>
    public string Folder { get; }

    /// <summary>What the students implement.</summary>
    public ContractSet Contracts { get; }

    /// <summary>The checks, those of the libraries that they lean on among them.</summary>
    public Manifest Manifest => manifest.Value;

    /// <summary>The types of the checks.</summary>
    internal IEnumerable<Type> CheckTypes => ChecksIn(Folder).SelectMany(assembly => assembly.GetTypes());

    /// <summary>The sheets, by id.</summary>
    /// <exception cref="SheetException">A file is not a valid sheet, or two have the same id.</exception>
    public IReadOnlyList<Sheet> Sheets => sheets.Value;

    /// <summary>The folder with the files of the sheets.</summary>
    public string SheetFolder => SheetsOf(Folder);

    /// <summary>The ids of the sheets, as their files are called.</summary>
    public IEnumerable<string> SheetIds => Files(SheetFolder, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file));

    /// <summary>Identifies the build of contracts and checks: it changes exactly when they do.</summary>
    public string Fingerprint
    {
        get
        {
            var modules = ContractFiles(Folder).Concat(Files(Folder, ChecksPattern)).Select(ModuleIdentity.Of);
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', modules))));
        }
    }

    /// <summary>Loads the course of a folder.</summary>
    /// <param name="folder">With course.yaml, its sheets, and the assemblies; or a repository or source folder that was built.</param>
    /// <exception cref="CourseException">The folder is no course.</exception>
    public static Course Load(string folder)
    {
        var built = BuiltCourse.In(folder);
        var file = Path.Combine(built, FileName);
        var description = CourseDescription.Parse(File.ReadAllText(file), file);
        return Directory.Exists(SheetsOf(built)) && Files(SheetsOf(built), "*.yaml").Any()
            ? new Course(description, built)
            : throw new CourseException(
                $"{SheetsOf(built)} has no sheet. Write {SheetsFolder}/<id>.yaml beside {FileName}, and build the course.");
    }

    /// <summary>The contracts whose assemblies lie in a folder.</summary>
    public static ContractSet ContractsIn(string folder) => new([.. ContractFiles(folder).Select(Loaded)]);

    /// <summary>Those of the course: the platform's own belong to every set, and the grader has them.</summary>
    private static IEnumerable<string> ContractFiles(string folder) =>
        Files(folder, ContractsPattern).Where(file => Path.GetFileName(file) != PlatformContracts);

    /// <summary>Makes sure that checks and contracts fit this grader: they may have been built against another version of it.</summary>
    /// <exception cref="CourseException">
    /// They do not, or a member of the contracts has a type that cannot be sent to students' code.
    /// </exception>
    public void RequireFit()
    {
        if (Contracts.Uncarried is [var first, ..])
            throw new CourseException($"The course {Id} cannot be graded: {first}");

        foreach (var assembly in ChecksIn(Folder))
            BuiltAgainst.Require(assembly);
    }

    private static IEnumerable<Assembly> ChecksIn(string folder) => Files(folder, ChecksPattern).Select(Loaded);

    private static string SheetsOf(string folder) => Path.Combine(folder, SheetsFolder);

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal);

    /// <summary>An assembly that is loaded already stays the only one of its name: two would have types of their own.</summary>
    private static Assembly Loaded(string path)
    {
        var name = AssemblyName.GetAssemblyName(path).Name;
        var known = AppDomain.CurrentDomain.GetAssemblies().FirstOrDefault(assembly => assembly.GetName().Name == name);
        return known is null ? AssemblyLoadContext.Default.LoadFromAssemblyPath(path)
            : ModuleIdentity.Of(path) == ModuleIdentity.Of(known.Location) ? known
            : throw new CourseException(
                $"{path} is another build of {name} than {known.Location}, which is loaded already. Build both again.");
    }

    /// <summary>Finds what the checks refer to: packages that the course has and the grader has not.</summary>
    private Assembly? Resolve(AssemblyLoadContext context, AssemblyName name)
    {
        var path = Path.Combine(Folder, $"{name.Name}.dll");
        return File.Exists(path) ? Loaded(path) : null;
    }
}
