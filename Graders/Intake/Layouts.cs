using System.Text.RegularExpressions;

namespace Grader.Intake;

/// <summary>Finds out how an input is laid out, and asks where it can be understood in two ways.</summary>
/// <param name="listing">The whole input.</param>
/// <param name="name">Name of the folder or archive, without extension: the owner where everything is one hand-in.</param>
/// <param name="limits">How much of a file is read.</param>
internal sealed partial class Layouts(Listing listing, string name, IntakeLimits limits)
{
    /// <summary>The values of <c>--layout</c>.</summary>
    public const string Choices = "single (everything is one hand-in), each (each folder, archive and .cs file at the top is a hand-in) "
        + "or each-inside (the same inside the one folder at the top)";

    private static readonly string[] projectFiles = [".csproj", ".sln", ".slnx"];

    private readonly List<FoundFile> loose = [.. listing.Files.Where(file => !file.Path.Contains('/'))];

    /// <summary>What the user says, or else what the names and the contracts show.</summary>
    /// <exception cref="IntakeException">Two layouts are possible.</exception>
    public ILayout Of(LayoutChoice choice) => choice switch
    {
        LayoutChoice.Single => new SingleLayout(name),
        LayoutChoice.Each => new FoldersLayout(""),
        LayoutChoice.EachInside => new FoldersLayout(OnlyFolder ?? ""),
        _ => Recognised(choice),
    };

    /// <summary>The one folder at the top, with its slash; null where there are others or files.</summary>
    private string? OnlyFolder =>
        loose.Count == 0 && listing.Folders.Where(folder => Depth(folder) == 1).ToList() is [var only] ? only : null;

    private ILayout Recognised(LayoutChoice choice)
    {
        var tops = listing.Files.Select(file => file.Top).Concat(listing.Folders.Select(folder => folder.Split('/')[0]));
        if (tops.Any(MoodleLayout.Fits))
            return new MoodleLayout();
        if (loose.Count(file => CanvasLayout.Fits(file.Path)) * 2 > loose.Count)
            return new CanvasLayout();
        if (loose.Exists(IsProject))
            return new SingleLayout(name);
        if (OnlyFolder is { } only)
        {
            return InsideOf(only) ?? Ask(
                choice, $"the folder \"{only}\" is one hand-in, or each folder in it is one", "each or --layout each-inside");
        }

        return loose.Exists(IsSource)
            ? WithLooseSources() ?? Ask(
                choice, "everything is one hand-in, or each folder, archive and .cs file at the top is one", "single or --layout each")
            : new FoldersLayout("");
    }

    /// <summary>A single folder is a hand-in, or holds all of them, where somebody packed a folder of hand-ins as a whole.</summary>
    private FoldersLayout? InsideOf(string folder)
    {
        var files = listing.Files.Where(file => file.Path.LastIndexOf('/') == folder.Length - 1).ToList();
        var inner = listing.Folders.Where(inside => Depth(inside) == 2).ToList();
        if (files.Exists(file => IsProject(file) || IsSource(file)) || inner.Count + files.Count(file => file.IsArchive) <= 1)
            return new FoldersLayout("");

        var areParts = inner.TrueForAll(inside => PartName().IsMatch(inside[folder.Length..]));
        var areHandIns = files.Exists(file => file.IsArchive) || Sharing([.. inner.Select(ContractsIn)]) > 0;
        return (areParts, areHandIns) switch
        {
            (true, false) => new FoldersLayout(""),
            (false, true) => new FoldersLayout(folder),
            _ => null,
        };
    }

    /// <summary>Source files at the top are parts of one hand-in, or there is one file (or folder, or archive) from each student.</summary>
    private ILayout? WithLooseSources()
    {
        var files = loose.Where(file => IsSource(file) && !IsCopy(file)).Select(file => ImplementedContracts.In(file, limits));
        var folders = listing.Folders.Where(folder => Depth(folder) == 1 && listing.Files.Any(file => IsIn(folder, file)))
            .Select(ContractsIn);
        List<HashSet<string>> units = [.. files.Concat(folders).Select(contracts => contracts.ToHashSet(StringComparer.Ordinal))];
        var (sharing, archives) = (Sharing(units), loose.Count(file => file.IsArchive));
        return (sharing, archives) switch
        {
            (0, 0) => new SingleLayout(name),
            _ when archives > 1 || sharing == units.Count => new FoldersLayout(""),
            _ => null,
        };
    }

    /// <summary>How many implement a contract that another implements, too.</summary>
    private static int Sharing(IReadOnlyList<IEnumerable<string>> units) =>
        units.Index().Count(unit => units.Index().Any(other => other.Index != unit.Index && other.Item.Intersect(unit.Item).Any()));

    private IEnumerable<string> ContractsIn(string folder) =>
        listing.Files.Where(file => IsIn(folder, file)).SelectMany(file => ImplementedContracts.In(file, limits)).Distinct();

    private FoldersLayout Ask(LayoutChoice choice, string ways, string choices) => choice == LayoutChoice.RecognisedOrEach
        ? new FoldersLayout("")
        : throw new IntakeException(
            $"\"{name}\" can be understood in two ways: {ways}. Nothing was graded. Say which with --layout {choices}.");

    private bool IsCopy(FoundFile file) => loose.Exists(other => other.Path == CopyName.OriginalOf(file.Path));

    private static bool IsIn(string folder, FoundFile file) => IsSource(file) && file.Path.StartsWith(folder, StringComparison.Ordinal);

    private static bool IsSource(FoundFile file) => file.Extension == ".cs";

    private static bool IsProject(FoundFile file) =>
        projectFiles.Contains(file.Extension) || Path.GetFileName(file.Path) == KitNames.Marker;

    private static int Depth(string folder) => folder.Count(letter => letter == '/');

    /// <summary>What students call the parts of a hand-in: "3.1-prior", "Exercise 2", "src".</summary>
    [GeneratedRegex(
        "^([0-9]|ex|aufgabe|task|part|teil|problem|question|src|source|code|lib|doc|test|check|report|bericht|figure|image|plot)",
        RegexOptions.IgnoreCase)]
    private static partial Regex PartName();
}
